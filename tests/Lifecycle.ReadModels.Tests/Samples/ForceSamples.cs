using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Time;

namespace Lifecycle.ReadModels.Tests.Samples;

internal static class ForceSamples
{
    public static readonly ForceOutline Outline = new("northamptonshire", "E23000022", Items.Of("Northamptonshire Constabulary", "Northants Police"), "register of codes");

    public static readonly ForceName Name = new("Northamptonshire Police", new Term(Occasion.Parse("1975"), Occasion.NotRecorded));

    public static readonly LocalPolicingBody Body = new("Police and Crime Commissioner", new Term(Occasion.Parse("2012-11"), Occasion.Parse("2019")));

    public static readonly MonitoringPhase Phase = new("scan and engage", "engage", new Term(Occasion.Parse("2022-06-28"), Occasion.Parse("2024")), "not responding to a cause of concern");

    public static IReadOnlyList<Versions> Facts { get; } =
    [
        new(Outline, Outline with { Ons = "E23000023" }),
        new(Name, Name with { Term = new Term(Occasion.Parse("1974"), null) }),
        new(Body, Body with { Term = new Term(Occasion.Parse("2012-11-22"), null) }),
        new(Phase, Phase with { Why = "not stated" }),
    ];
}
