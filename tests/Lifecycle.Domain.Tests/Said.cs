using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests;

/// <summary>Grounds on which these tests state things.</summary>
internal static class Said
{
    public static Provenance Plainly { get; } = new(Occasion.Parse("2014-11"), null, Voice.Inspectorate, Items.Of(Citation.Parse("report.txt:12")));

    public static Provenance Elsewhere { get; } = Plainly with { Sources = Items.Of(Citation.Parse("report.txt:40-41")) };

    public static Provenance ByTheForce { get; } = Plainly with { Voice = Voice.Force };

    public static Provenance Because(string reason) => Plainly with { Reason = reason };
}
