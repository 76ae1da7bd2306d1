using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Operations;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain;

/// <summary>Facts and events in a sentence, for timelines and explanations. One wording for every page, answer and terminal.</summary>
public static class Narration
{
    public static string Of(DomainEvent happened) => (happened.Removes(), happened.Adds()) switch
    {
        (null, UnrecordedModeration added) => $"Recorded {added.Name()}",
        (UnrecordedModeration gone, null) => $"Withdrew {gone.Name()}",
        (null, { } added) => $"Recorded {added.Name()}: {Gist(added)}",
        ({ } gone, null) => $"Withdrew {gone.Name()}: {Gist(gone)}",
        ({ } from, { } to) => $"Corrected {to.Name()} from \u201c{Gist(from)}\u201d to \u201c{Gist(to)}\u201d",
        _ => throw new InvalidOperationException($"{happened.GetType().Name} neither adds nor removes a fact."),
    };

    /// <summary>What a fact says, without its name.</summary>
    public static string Gist(Fact fact) => fact switch
    {
        FrameworkOutline outline => $"{outline.Title} ({outline.Programme})",
        GradingScale scale => string.Join(", ", scale.Grades.Select(entry => entry.Grade)),
        FrameworkQuestion question => question.Title,
        QuestionLineage lineage => Lineage(lineage),
        ForceOutline outline => $"ONS code {outline.Ons}",
        ForceName name => Term(name.Term),
        LocalPolicingBody body => Term(body.Term),
        MonitoringPhase phase => $"{phase.Phase} ({phase.Scheme})",
        InspectionOutline outline => $"{outline.Title}, {Spoken.Of(outline.Occurred)}",
        SourceDocument document => $"{document.Title}, {(document.Identifier == "not recorded" ? "identifier not recorded" : document.Identifier)}",
        Evidence evidence => $"{Words.Of(evidence.Method)}, quantity {evidence.Quantity}: {evidence.About}",
        FileReview review => $"{review.Offence}, {review.Criteria.Count(criterion => criterion.Met)} of {review.Criteria.Count} criteria met",
        ActionPlan plan => plan.Title,
        Finding finding => finding.Statement,
        Measure measure => Measure(measure),
        Caveat caveat => caveat.Statement,
        Judgment judgment => Judgment(judgment),
        Moderation moderation => $"from {moderation.From} to {moderation.To}: {moderation.Why}",
        UnrecordedModeration => "not recorded",
        MonitoringIntention intention => intention.Statement,
        InspectionLink link => $"{link.Title} ({Spoken.Of(link.Date)})",
        Remark remark => remark.Statement,
        Redaction redaction => $"{Words.Of(redaction.Ground)} (Police Act 1996, section 55)",
        Withheld withheld => withheld.Said(),
        Publication publication => $"publication date {(publication.Date.Date is { } on ? Spoken.Of(on) : "not recorded")}",
        Recommendation recommendation => recommendation.Statement,
        LifeStep step => $"{Words.Of(step.Step)} ({Words.Of(step.Voice)}){Revised(step)}",
        SubjectThread thread => thread.Title,
        SkippedEvent skipped => $"{skipped.EventType}, {skipped.Error}",
        ReadModelRebuild rebuild => $"up to position {rebuild.UpTo}",
        Subscription subscription => Subscription(subscription),
        DeadLetterReplay replay => replay.Positions.Count == 0 ? $"all {replay.Count}" : $"positions {replay.Positions}",
        _ => throw new InvalidOperationException($"{fact.GetType().Name} has no wording."),
    };

    /// <summary>A figure with its interval and unit, or the direction where there is no figure; its period, and what a change is measured against.</summary>
    public static string Measure(Measure measure)
    {
        var said = measure.Value is { } value ? Figure(measure, value) : measure.Direction;
        return $"{measure.Title}: {said}, {Period(measure.Period)}{(measure.Baseline is null ? "" : $", compared with {Baseline(measure.Baseline)}")}";
    }

    private static string Figure(Measure measure, string value)
    {
        var about = measure.Approximate ? "about " : "";
        var interval = measure.Interval is null ? "" : $" ± {measure.Interval}";
        return $"{about}{Wording.Grouped(value)}{interval} {measure.Unit}";
    }

    private static string Period(string period) => Edtf.TryParse(period, out var stated) ? Spoken.Of(stated) : $"period {period}";

    private static string Baseline(string baseline) => Edtf.TryParse(baseline, out var stated) ? Spoken.Of(stated) : baseline;

    private static string Judgment(Judgment judgment) => judgment.State switch
    {
        JudgmentState.Graded => judgment.Grade.ToString()!,
        JudgmentState.CarriedForward => $"{judgment.Grade}, carried forward from {judgment.CarriedFrom}",
        _ => $"{Words.Of(judgment.State)}, reason {judgment.Reason}",
    };

    private static string Revised(LifeStep step) => step.Revised is not { } revised ? ""
        : $": {(revised.Covers.Count == 0 ? "" : $"{revised.Covers}: ")}{revised.Words} ({revised.Rule})";

    private static string Subscription(Subscription subscription)
    {
        var types = subscription.Types.Count == 0 ? "all events" : $"{subscription.Types}";
        var streams = subscription.Stream is null ? "" : $" of {subscription.Stream}";
        return $"{types}{streams} to {subscription.Receiver}, {Words.Of(subscription.State)}";
    }

    private static string Term(Term term) => (term.From.Date, term.To) switch
    {
        (null, null) => "since when is not recorded",
        (null, { Date: null }) => "from when to when is not recorded",
        (_, null) => $"from {Spoken.Of(term.From)}",
        (_, { } to) => $"from {Spoken.Of(term.From)} to {Spoken.Of(to)}",
    };

    private static string Lineage(QuestionLineage lineage)
    {
        var from = lineage.From.Count > 0 ? $" from {lineage.From}" : "";
        return $"{Words.Of(lineage.Relation)}{from}; grades comparable: {Words.Of(lineage.Comparable)}";
    }
}
