using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Measures;
using Lifecycle.ReadModels.Recommendations;

namespace Lifecycle.ReadModels.Inspections;

/// <summary>All inspections, and one with everything in it.</summary>
public sealed class InspectionsQuery(AssertionReader reader)
{
    private static readonly string[] Models =
        [InspectionsProjection.Model, FrameworksProjection.Model, GradeHistoryProjection.Model, MeasuresProjection.Model, RecommendationsProjection.Model];

    /// <param name="force">Only this force's; null for all.</param>
    /// <param name="framework">Only this framework's; null for all.</param>
    /// <param name="after">The cursor: an inspection's id.</param>
    /// <param name="limit">Rows at most.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<Answer<Page<InspectionItem>>> All(string? force, string? framework, string? after, int limit, AsOf at, CancellationToken stop)
    {
        var reading = force is null
            ? await reader.Everything([GradeHistoryProjection.Model], at, stop)
            : await reader.OfForce(force, [GradeHistoryProjection.Model], at, stop);
        var dossier = reading.ToDossier();
        var published = dossier.Standing<Publication>().ToDictionary(entry => entry.Inspection!);
        var items = dossier.Standing<InspectionOutline>()
            .Where(entry => framework is null || entry.Fact.Framework == framework)
            .Select(entry => new InspectionItem(
                entry.Fact.Inspection,
                entry.Fact.Framework,
                entry.Fact.Force,
                entry.Fact.Title,
                DateAnswer.Of(entry.Fact.Occurred),
                DateAnswer.Of(published.GetValueOrDefault(entry.Fact.Inspection)?.Fact.Date ?? Occasion.NotRecorded))
            { Reserve = entry.Reserve });
        return Answer<Page<InspectionItem>>.From(reading, Page<InspectionItem>.After(items, item => item.Inspection, after, limit));
    }

    public async Task<bool> Exists(string inspection, AsOf at, CancellationToken stop) =>
        (await reader.OfInspection(inspection, [GradeHistoryProjection.Model], at, stop)).ToDossier().Standing<InspectionOutline>().Any();

    /// <returns>Null where there is no such inspection.</returns>
    public async Task<Answer<InspectionAnswer>?> One(string inspection, AsOf at, CancellationToken stop)
    {
        var reading = await reader.OfInspection(inspection, Models, at, stop);
        var dossier = reading.ToDossier();
        if (dossier.Standing<InspectionOutline>().SingleOrDefault() is not { } outline) return null;

        var map = new LineageMap(dossier);
        var made = dossier.Standing<Recommendation>().Select(entry => entry.Fact).ToList();
        var evidence = All<Evidence>(dossier);
        return Answer<InspectionAnswer>.From(reading, new InspectionAnswer(
            inspection,
            outline.Fact.Framework,
            outline.Fact.Force,
            outline.Fact.Title,
            outline.Fact.Inspectorate,
            DateAnswer.Of(outline.Fact.Occurred),
            dossier.Standing<Publication>().FirstOrDefault() is { } published ? PublicationAnswer.Of(published, at.ValidAt) : null,
            ModerationAnswer.Of(dossier, inspection, null),
            All<SourceDocument>(dossier),
            [.. dossier.Standing<Judgment>().Select(judged => JudgmentAnswer.Of(judged, map))],
            Obligations.Of("inspection", made),
            [.. ByQuestion(map, outline.Fact.Framework, made)],
            EvidenceStates.Of(dossier, inspection),
            evidence,
            All<FileReview>(dossier),
            All<ActionPlan>(dossier),
            All<Finding>(dossier),
            [.. dossier.Standing<Measure>().Select(entry => entry.Fact.Id)],
            All<Caveat>(dossier),
            All<MonitoringIntention>(dossier),
            All<InspectionLink>(dossier),
            All<Remark>(dossier),
            All<Withheld>(dossier),
            outline.Sources,
            outline.Event)
        { Reserve = outline.Reserve });
    }

    private static IEnumerable<Obligations> ByQuestion(LineageMap map, string framework, IReadOnlyList<Recommendation> made) =>
        map.Questions.Where(question => question.Scope == framework)
            .OrderBy(question => map.Question(question)!.Event.Position)
            .Select(question => Obligations.Of(question.Question, made.Where(item => item.Question == question.Question)));

    private static List<Sourced<T>> All<T>(Dossier dossier) where T : Fact => [.. dossier.Standing<T>().Select(entry => Sourced<T>.Of(entry, entry.Fact))];
}
