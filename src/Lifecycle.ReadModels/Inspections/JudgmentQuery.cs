using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Measures;
using Lifecycle.ReadModels.Recommendations;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.ReadModels.Inspections;

/// <summary>A judgment with what it rests on: how evidence was gathered, what was found, measured, asked and withheld, who moderated it.</summary>
public sealed record JudgmentDetail(
    JudgmentAnswer Judgment,
    string Definition,
    ModerationAnswer Moderation,
    PublicationAnswer? Publication,
    string EvidenceState,
    IReadOnlyList<Sourced<Evidence>> Evidence,
    IReadOnlyList<Sourced<Finding>> Findings,
    IReadOnlyList<Sourced<Measure>> Measures,
    IReadOnlyList<Sourced<Caveat>> Caveats,
    IReadOnlyList<Sourced<MonitoringIntention>> Monitoring,
    IReadOnlyList<Sourced<Withheld>> Withheld,
    IReadOnlyList<string> Recommendations,
    IReadOnlyList<QuestionRef> Predecessors,
    IReadOnlyList<CorrectionAnswer> Corrections);

/// <summary>One judgment, and why it is what it is.</summary>
public sealed class JudgmentQuery(AssertionReader reader, TimelineQuery timeline)
{
    private static readonly string[] Models =
    [
        ForcesProjection.Model, InspectionsProjection.Model, FrameworksProjection.Model, GradeHistoryProjection.Model, MeasuresProjection.Model,
        RecommendationsProjection.Model, Threads.ThreadsProjection.Model,
    ];

    /// <returns>Null where no such judgment is on record.</returns>
    public async Task<Answer<JudgmentDetail>?> One(string inspection, string question, AsOf at, CancellationToken stop)
    {
        if (await Load(inspection, at, stop) is not { } reading) return null;

        var dossier = reading.ToDossier();
        if (dossier.Standing<Judgment>(inspection).SingleOrDefault(entry => entry.Fact.Question == question) is not { } judged) return null;

        var map = new LineageMap(dossier);
        var findings = dossier.Standing<Finding>(inspection).Where(entry => entry.Fact.Question == question).ToList();
        var measures = dossier.Standing<Measure>(inspection).Where(entry => entry.Fact.Question == question).ToList();
        var evidence = dossier.Standing<Evidence>(inspection).ToList();
        return Answer<JudgmentDetail>.From(reading, new JudgmentDetail(
            JudgmentAnswer.Of(judged, map),
            map.Scale(judged.Framework!)?.Fact.Grades.FirstOrDefault(entry => entry.Grade == judged.Fact.Grade)?.Definition ?? "not stated",
            ModerationAnswer.Of(dossier, inspection, question),
            dossier.Standing<Publication>(inspection).FirstOrDefault() is { } published ? PublicationAnswer.Of(published, at.ValidAt) : null,
            EvidenceStates.Of(dossier, inspection),
            Say(evidence),
            Say(findings),
            Say(measures),
            Say(dossier.Standing<Caveat>(inspection).Where(caveat =>
                measures.Exists(measure => caveat.Fact.Measures.Contains(measure.Fact.Id)) || findings.Exists(finding => caveat.Fact.Findings.Contains(finding.Fact.Id)))),
            Say(dossier.Standing<MonitoringIntention>(inspection).Where(entry => entry.Fact.Question == question)),
            Say(dossier.Standing<Withheld>(inspection).Where(entry => entry.Fact.Question is null || ItemIndex.QuestionOf(entry.Fact) == question)),
            [.. dossier.Standing<Recommendation>(inspection).Where(entry => entry.Fact.Question == question).Select(entry => entry.Fact.Id())],
            [.. Succession.Of(dossier, map, judged).Earlier.Select(before => new QuestionRef(before.Inspection!, before.Fact.Question))],
            new GradeHistory(dossier, map).Corrections(judged)));
    }

    /// <param name="inspection">The inspection's id.</param>
    /// <param name="question">The question's id.</param>
    /// <param name="from">The judgments to explain it against (inspection/question); none for those that it succeeds.</param>
    /// <param name="alone">Only what it rests on, without those that it succeeds.</param>
    /// <param name="at">The times asked for.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>Null where the id is no inspection's; a refusal where the question or the force is not on record.</returns>
    public async Task<Answer<(Explanation? Explanation, Refusal? Refusal)>?> Why(string inspection, string question, IReadOnlyList<QuestionRef> from, bool alone, AsOf at, CancellationToken stop)
    {
        if (await Load(inspection, at, stop) is not { } reading) return null;

        var withdrawals = await Withdrawals(reading, stop);
        var (dossier, asked) = (reading.ToDossier(), new QuestionRef(inspection, question));
        return Answer<(Explanation?, Refusal?)>.From(reading, alone ? Explaining.Alone(dossier, asked, at.ValidAt, withdrawals) : Explaining.Why(dossier, asked, from, at.ValidAt, withdrawals));
    }

    /// <returns>Where a judgment comes from, in W3C PROV; null where no such judgment is on record.</returns>
    public async Task<Answer<ProvDocument>?> Provenance(string inspection, string question, AsOf at, CancellationToken stop)
    {
        if (await Load(inspection, at, stop) is not { } reading) return null;

        var withdrawals = await Withdrawals(reading, stop);
        return Proving.Of(reading.ToDossier(), new QuestionRef(inspection, question), withdrawals) is { } document ? Answer<ProvDocument>.From(reading, document) : null;
    }

    /// <summary>Why a judgment that is on record is not there where only what was published by the day asked for counts.</summary>
    /// <returns>Null where that is not why, or is not asked for. What is not public at the basis is no less hidden without that day.</returns>
    public async Task<string?> WhyUnpublished(QuestionRef judgment, AsOf at, CancellationToken stop)
    {
        if (at.PublishedAt is not { } day || await Load(judgment.Scope, at with { PublishedAt = null }, stop) is not { } reading) return null;

        var dossier = reading.ToDossier();
        return dossier.Standing<Judgment>(judgment.Scope).SingleOrDefault(entry => entry.Fact.Question == judgment.Question) is { } judged
            && NotYetPublished.Why(dossier, judged, day) is { } why ? $"Without publishedAt, {judgment} is on record: {why}." : null;
    }

    private async Task<IReadOnlyList<Ending>> Withdrawals(Reading reading, CancellationToken stop) =>
        [.. (await timeline.At(reading.Withdrawals(), reading.Basis, stop)).Values.Select(item => new Ending(item.Event, item.From))];

    // All of the force: what came before, and the threads that lead there, are in its other inspections.
    private async Task<Reading?> Load(string inspection, AsOf at, CancellationToken stop) =>
        inspection.Split('.') is [_, { Length: > 0 } force, ..] ? await reader.OfForce(force, Models, at, stop) : null;

    private static List<Sourced<T>> Say<T>(IEnumerable<OnRecord<T>> entries) where T : Fact => [.. entries.Select(entry => Sourced<T>.Of(entry, entry.Fact))];
}
