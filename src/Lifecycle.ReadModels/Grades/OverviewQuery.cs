using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;

namespace Lifecycle.ReadModels.Grades;

/// <summary>A framework's questions, as columns of the overview.</summary>
public sealed record OverviewFramework(string Framework, string Title, IReadOnlyList<Grade> Scale, IReadOnlyList<FrameworkQuestion> Questions);

/// <summary>A force with its last judgment on each question, in the order of the columns; null where none is on record.</summary>
public sealed record OverviewForce(string Force, string Name, IReadOnlyList<JudgmentAnswer?> Judgments);

/// <summary>Something that came on record, the last first: a report that was published, or a judgment that was corrected.</summary>
public sealed record Lately(string Inspection, string Title, string Said, DateAnswer When, EventRef Event) : Reserved;

/// <summary>All forces by all questions, and what changed last.</summary>
public sealed record OverviewAnswer(IReadOnlyList<OverviewFramework> Frameworks, IReadOnlyList<OverviewForce> Forces, IReadOnlyList<Lately> Lately);

/// <summary>All forces by the questions of all frameworks.</summary>
public sealed class OverviewQuery(AssertionReader reader)
{
    private const int LatelyAtMost = 6;

    private static readonly string[] Models = [ForcesProjection.Model, FrameworksProjection.Model, GradeHistoryProjection.Model];

    /// <param name="name">A part of a force's name, alias or slug; null for all forces.</param>
    /// <param name="at">The times that it is looked at.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<Answer<OverviewAnswer>> Of(string? name, AsOf at, CancellationToken stop)
    {
        var reading = await reader.Everything(Models, at, stop);
        var dossier = reading.ToDossier();
        var map = new LineageMap(dossier);
        var frameworks = dossier.Standing<FrameworkOutline>().OrderBy(outline => outline.Fact.Programme).Select(outline => FrameworkOf(dossier, map, outline.Fact)).ToList();
        var columns = frameworks.SelectMany(framework => framework.Questions.Select(question => new QuestionRef(framework.Framework, question.Question))).ToList();
        var names = dossier.Standing<ForceName>().ToLookup(entry => entry.Force);
        var judgments = dossier.Standing<Judgment>().ToLookup(entry => entry.Force);
        var forces = dossier.Standing<ForceOutline>()
            .Select(outline => (outline.Fact, Name: names[outline.Force].FirstOrDefault(entry => entry.Fact.Term.HoldsOn(at.ValidAt))?.Fact.Called ?? outline.Fact.Force))
            .Where(force => name is null || force.Fact.Aliases.Append(force.Name).Append(force.Fact.Force).Any(called => called.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(force => force.Fact.Force, StringComparer.Ordinal)
            .Select(force => ForceOf(force.Fact.Force, force.Name, [.. judgments[force.Fact.Force]], columns, map));
        return Answer<OverviewAnswer>.From(reading, new(frameworks, [.. forces], [.. LatelyOf(dossier, map)]));
    }

    private static OverviewFramework FrameworkOf(Dossier dossier, LineageMap map, FrameworkOutline outline) => new(
        outline.Framework,
        outline.Title,
        [.. map.Scale(outline.Framework)?.Fact.Grades.Select(entry => entry.Grade) ?? []],
        [.. dossier.Standing<FrameworkQuestion>().Where(entry => entry.Framework == outline.Framework).OrderBy(entry => entry.Event.Position).Select(entry => entry.Fact)]);

    private static OverviewForce ForceOf(string force, string name, IReadOnlyList<OnRecord<Judgment>> judgments, IReadOnlyList<QuestionRef> columns, LineageMap map)
    {
        var last = judgments.GroupBy(Succession.QuestionOf)
            .ToDictionary(group => group.Key, group => group.OrderBy(judged => judged.From.Occurred.Date).ThenBy(judged => judged.Event.Position).Last());
        return new(force, name, [.. columns.Select(column => last.TryGetValue(column, out var judged) ? JudgmentAnswer.Of(judged, map) : null)]);
    }

    private static IEnumerable<Lately> LatelyOf(Dossier dossier, LineageMap map)
    {
        var titles = dossier.Standing<InspectionOutline>().ToDictionary(entry => entry.Inspection!, entry => entry.Fact.Title);
        var published = dossier.Standing<Publication>().Select(entry => (Entry: entry.As<Fact>()!, Said: "The report was published"));
        var corrected = dossier.Ended<Judgment>()
            .Select(old => (Old: old, New: dossier.Successor(old)))
            .Where(pair => pair.New is not null)
            .Select(pair => (Entry: pair.New!.As<Fact>()!, Said: $"The judgment on “{map.Question(Succession.QuestionOf(pair.New!))?.Fact.Title ?? pair.Old.Fact.Question}” was corrected from {Narration.Gist(pair.Old.Fact)} to {Narration.Gist(pair.New!.Fact)}"));
        return published.Concat(corrected)
            .Where(one => titles.ContainsKey(one.Entry.Inspection!))
            .OrderByDescending(one => one.Entry.Event.Position)
            .Take(LatelyAtMost)
            .Select(one => new Lately(one.Entry.Inspection!, titles[one.Entry.Inspection!], one.Said, DateAnswer.Of(one.Entry.From.Occurred), one.Entry.Event) { Reserve = one.Entry.Reserve });
    }
}
