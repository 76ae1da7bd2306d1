using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.ReadModels.Differences;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Measures;
using Lifecycle.ReadModels.Recommendations;
using Lifecycle.ReadModels.Search;
using Lifecycle.ReadModels.Threads;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.Web.Api;

/// <summary>Answers as flat CSV rows: the same facts, several values of one cell joined by "; ".</summary>
internal static class Rows
{
    public static IEnumerable<InspectionRow> Of(InspectionItem item) =>
        [new(item.Inspection, item.Framework, item.Force, item.Title, item.Occurred.Stated, item.Published.Stated, item.Reserve)];

    public static IEnumerable<GradeRow> Of(GradeLine line) => line.Steps.Select(step => new GradeRow(
        $"{line.Question}",
        step.Judgment.Inspection,
        step.Judgment.Framework,
        step.Judgment.Question,
        Words.Of(step.Judgment.State),
        step.Judgment.Grade?.ToString(),
        step.Judgment.Reason,
        step.Judgment.Occurred.Stated,
        step.Judgment.Occurred.Earliest,
        step.Judgment.Occurred.Latest,
        Join(step.From),
        Words.Of(step.Movement),
        step.Comparable is { } comparable ? Words.Of(comparable) : null,
        Join(step.Gaps.SelectMany(gap => gap.Years)),
        Join(step.Judgment.Sources),
        step.Judgment.Event.Position,
        step.Judgment.Reserve));

    public static IEnumerable<JudgmentRow> Of(ForceAnswer force) =>
        force.Judgments.Select(judgment => Of(force.Force, force.Name, new(judgment.Framework, judgment.Question, judgment.Title, Words.Of(judgment.State), judgment)));

    public static IEnumerable<JudgmentRow> Of(ForcesByQuestion overview) => overview.Forces.SelectMany(force => force.Questions.Select(asked => Of(force.Force, force.Name, asked)));

    private static JudgmentRow Of(string force, string name, ForceOnQuestion asked) => new(
        force,
        name,
        asked.Framework,
        asked.Question,
        asked.Title,
        asked.State,
        asked.Judgment?.Grade?.ToString(),
        asked.Judgment?.Reason,
        asked.Judgment?.Inspection,
        asked.Judgment?.CarriedForwardFrom?.ToString(),
        asked.Judgment?.Occurred.Stated,
        asked.Judgment?.Occurred.Earliest,
        asked.Judgment?.Occurred.Latest,
        Join<Citation>(asked.Judgment?.Sources ?? Items<Citation>.Empty),
        asked.Judgment?.Event.Position,
        asked.Judgment?.Reserve);

    public static IEnumerable<ClaimRow> Of(Explanation explanation) => explanation.Claims.Select(claim => new ClaimRow(
        $"{explanation.Later.Judgment}",
        Words.Of(claim.Kind),
        claim.Statement,
        claim.Absence,
        Join(claim.About),
        claim.Thread,
        claim.Strength is { } strength ? Words.Of(strength) : null,
        claim.AssertedBy,
        Join(claim.Sources),
        Join(claim.Events.Select(happened => happened.Position)),
        claim.Reserve));

    public static IEnumerable<DocumentRow> Of(DocumentAnswer document) => document.Registered.Select(each => new DocumentRow(
        document.Document,
        each.Inspection,
        each.Document.Fact.Title,
        each.Document.Fact.Identifier,
        each.Document.Fact.Address,
        each.Document.Fact.Sha256,
        each.Document.Fact.Lines,
        Join(each.Document.Sources),
        each.Document.Event.Position,
        each.Document.Reserve));

    public static IEnumerable<CitingRow> Of(CitingFact citing) =>
        [new(citing.Kind, citing.Key, citing.Says, citing.Inspection, Join(citing.Sources), citing.Event.Stream, citing.Event.Position, citing.Reserve)];

    public static IEnumerable<ComparedRow> Of(ComparedForce force) =>
    [
        new(
            force.Force,
            force.Ons,
            force.State,
            force.Judgment?.Grade?.ToString(),
            force.Judgment?.Inspection,
            force.Judgment?.Occurred.Stated,
            Join(force.Lineage.Select(Judged)),
            force.Movement is { } moved ? Words.Of(moved.Movement) : null,
            force.Movement?.Comparable is { } comparable ? Words.Of(comparable) : null,
            force.Movement?.Why,
            Join(force.Movement?.From.Select(Judged) ?? []),
            Join<Citation>(force.Judgment?.Sources ?? Items<Citation>.Empty),
            force.Judgment?.Reserve),
    ];

    public static IEnumerable<RecommendationRow> Of(RecommendationAnswer item) =>
    [
        new(
            item.Recommendation,
            item.Force,
            Words.Of(item.Kind),
            item.Under,
            item.Question,
            item.Statement,
            Join(item.Subjects),
            Words.Of(item.State),
            Words.Of(item.Standing.Standing),
            item.Standing.Said,
            Join(item.Deadlines.Select(deadline => $"{deadline.Words} ({deadline.Due})")),
            item.InWindow,
            item.Age?.SincePublication.Earliest,
            item.Age?.SincePublication.Latest,
            item.Age?.SinceDeadline.Earliest,
            item.Age?.SinceDeadline.Latest,
            item.Age is { } age ? Words.Of(age.Band) : null,
            item.LeafObligations,
            Words.Of(item.RootedIn),
            Join(item.Earlier.Select(Related)),
            Join(item.Later.Select(Related)),
            Join(item.Sources),
            item.Reserve),
    ];

    public static IEnumerable<AgeingRow> Of(AgeingAnswer ageing) =>
        ageing.Counts.Select(count => new AgeingRow(Words.Of(count.Kind), Words.Of(count.Standing), Words.Of(count.Band), count.Count));

    public static IEnumerable<MeasureRow> Of(MeasureAnswer measure) =>
    [
        new(
            measure.Measure,
            measure.Inspection,
            measure.Force,
            measure.Title,
            measure.Value,
            measure.Interval,
            measure.ConfidenceLevel,
            measure.Approximate,
            measure.Direction,
            Words.Of(measure.Nature),
            measure.Unit,
            measure.Denominator,
            measure.Period,
            measure.Baseline,
            Join(measure.Comparators.Select(other => $"{other.Area} {other.Value}{(other.Interval is null ? "" : $" ± {other.Interval}")} ({other.Difference})")),
            Join(measure.Caveats.Select(caveat => caveat.Fact.Statement)),
            Join(measure.Sources),
            measure.Reserve),
    ];

    public static IEnumerable<FrameworkRow> Of(FrameworkAnswer framework) => framework.Questions.Select(question =>
    {
        var lineage = framework.Lineage.FirstOrDefault(found => found.Fact.Question == question.Fact.Question)?.Fact;
        return new FrameworkRow(
            framework.Framework,
            framework.Title,
            framework.Programme.Stated,
            question.Fact.Question,
            question.Fact.Title,
            Words.Of(question.Fact.Role),
            question.Fact.Gradable,
            lineage is null ? null : Words.Of(lineage.Relation),
            lineage is null ? null : Join(lineage.From),
            lineage is null ? null : Words.Of(lineage.Comparable),
            Join(question.Sources));
    });

    public static IEnumerable<ThreadRow> Of(ThreadAnswer thread) => thread.Links.Select(link => new ThreadRow(
        thread.Thread,
        thread.Force,
        thread.Title,
        thread.AssertedBy,
        Words.Of(thread.Status),
        Words.Of(link.Strength),
        link.Direction is { } direction ? Words.Of(direction) : null,
        Join(link.Earlier.Select(Name)),
        Join(link.Later.Select(Name)),
        Join(link.Earlier.Concat(link.Later).SelectMany(item => item.Sources).Distinct())));

    public static IEnumerable<TimelineRow> Of(TimelineItem item) =>
    [
        new(
            item.Event.Position,
            item.Event.RecordedAt,
            item.Event.Type,
            item.Event.Stream,
            item.Event.Version,
            $"{item.From.Occurred}",
            Words.Of(item.From.Voice),
            item.From.Actor ?? "not recorded",
            item.From.Reason,
            item.Entry.Summary,
            Join(item.From.Sources),
            item.Reserve),
    ];

    public static IEnumerable<FoundRow> Of(FoundItem item) =>
        [new(Words.Of(item.Kind), item.Id, item.Form, item.Force, item.Inspection, item.Question, item.Statement, item.Occurred.Stated, Join(item.Sources), item.Reserve)];

    public static IEnumerable<DifferenceRow> Of(DiffAnswer diff) =>
        diff.Added.Select(difference => Of("added", difference))
            .Concat(diff.Removed.Select(difference => Of("removed", difference)))
            .Concat(diff.Changed.Select(difference => Of("changed", difference)));

    private static DifferenceRow Of(string change, BasisDifference difference) => new(
        change,
        difference.Kind,
        difference.What,
        difference.Inspection,
        difference.Before?.Says,
        difference.Before?.Reserve,
        difference.After?.Says,
        difference.After?.Reserve,
        Join(difference.Because.Select(because => Words.Of(because.Cause))),
        Join(difference.Because.Select(because => because.Why).OfType<string>()),
        Join(difference.Because.Select(because => because.Event?.Position).OfType<long>()),
        difference.Sentence,
        Join(difference.Because.SelectMany(because => because.Sources).Distinct()));

    private static string Related(RelatedItem related) => $"{Words.Of(related.Strength)}: {(related.OwnPart is null ? "" : $"({related.OwnPart}) ")}{Name(related.Item)}";

    private static string Name(ItemAnswer item) => item.Part is null ? item.Id : $"{item.Id}({item.Part})";

    private static string Judged(JudgmentAnswer judgment) => $"{judgment.Judgment}: {judgment.Grade?.ToString() ?? Words.Of(judgment.State)}{(judgment.Reserve is { } reserve ? $" ({reserve})" : "")}";

    public static string Join<T>(IEnumerable<T> values) => string.Join("; ", values);
}
