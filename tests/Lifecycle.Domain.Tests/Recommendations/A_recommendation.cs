using System.Globalization;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Tests.Inspections;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Recommendations;

/// <summary>The recommendation of these tests, and decisions on it.</summary>
internal static class A_recommendation
{
    public static readonly Part A = new("a", PartForm.Lettered, "Plan every investigation.", Items<Citation>.Empty);

    public static readonly Part B = new("b", PartForm.Lettered, "Supervise every investigation.", Items<Citation>.Empty);

    public static readonly Recommendation R2 = new(
        "crime-2014.northamptonshire", "R2", RecommendationKind.Recommendation, null, "investigating-offending", "Improve investigations.",
        Items.Of<string>("supervision"), "chief constable", "not recorded", Items<Deadline>.Empty, Items.Of(A, B));

    public static readonly RecommendationMade Made = new(R2);

    public static readonly LifeStep Claimed = new(Step.CompletionClaimed, null, Occasion.Parse("2015-03"), "chief-officer-1", Voice.Force, null);

    public static Deadline Within(string period, params string[] parts) => new("soon", DeadlineRule.Parse($"within {period} of publication"), Items.Of(parts), Items<Citation>.Empty);

    public static LifeStep Taken(Step step, string? part = null, string? actor = "inspector-1", string? why = null) =>
        new(step, part, Occasion.Parse("2015-06"), actor, Voice.Inspectorate, why);

    /// <summary>A later deadline, for the parts named or all that have one.</summary>
    public static LifeStep Extended(string occurred, string rule, params string[] parts) =>
        new(Step.DeadlineExtended, null, Occasion.Parse(occurred), "inspector-1", Voice.Inspectorate, "Staff were moved", new Deadline("later", DeadlineRule.Parse(rule), Items.Of(parts), Items<Citation>.Empty));

    /// <summary>A step as it stands on record.</summary>
    public static OnRecord<LifeStep> Entered(this LifeStep step, long position, string recorded = "2018-01-01T12:00:00Z") => new(
        step,
        Said.Plainly,
        new EventRef(position, Guid.Empty, "step", "recommendation/x", position, DateTimeOffset.Parse(recorded, CultureInfo.InvariantCulture)),
        "northamptonshire", "crime-2014", "crime-2014.northamptonshire", null);

    public static Func<Ledger, Decision> Record(Fact fact, Provenance? from = null) =>
        facts => Recommending.Record(facts, An_inspection.Of(new DomainEvent[] { An_inspection.Announced }.Fold()), fact, from ?? Said.Plainly);

    public static Func<Ledger, Decision> Correct(Fact fact) =>
        facts => Recommending.Correct(facts, An_inspection.Of(new DomainEvent[] { An_inspection.Announced }.Fold()), fact, Said.Because("misread"));
}
