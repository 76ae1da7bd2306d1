using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Operations;
using Lifecycle.Domain.Time;

namespace Lifecycle.ReadModels.Tests.Samples;

/// <summary>A fact in two versions under one key, with every property filled in that may stand beside the others.</summary>
internal sealed record Versions(Fact First, Fact Second)
{
    public IEnumerable<DomainEvent> Events() => First switch
    {
        OperatorAct => [First.Recorded()],
        UnrecordedModeration => [First.Recorded(), First.Withdrawn()],
        _ => [First.Recorded(), Second.Recorded(), First.CorrectedTo(Second), First.Withdrawn()],
    };
}

/// <summary>Every fact of the product, and with it every event.</summary>
internal static class Sample
{
    public static Provenance Grounds { get; } = new(Occasion.Parse("2014-11"), "inspector-1", Voice.Inspectorate, Items.Of(Citation.Parse("report.txt:12,40-44")), "as agreed");

    public static IReadOnlyList<Versions> Facts { get; } =
        [.. FrameworkSamples.Facts, .. ForceSamples.Facts, .. InspectionSamples.Facts, .. JudgmentSamples.Facts, .. RecommendationSamples.Facts, .. ThreadSamples.Facts, .. OperatorSamples.Facts];

    /// <summary>One event of each type.</summary>
    public static IReadOnlyList<DomainEvent> Events { get; } = [.. Facts.SelectMany(fact => fact.Events()).DistinctBy(happened => happened.GetType())];
}
