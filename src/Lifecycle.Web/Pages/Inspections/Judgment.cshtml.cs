using Lifecycle.Domain;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Measures;
using Lifecycle.ReadModels.Recommendations;
using Lifecycle.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Inspections;

/// <summary>One judgment and what it rests on.</summary>
public sealed class JudgmentModel(JudgmentQuery judgments, InspectionsQuery inspections, ForcesQuery forces, RecommendationsQuery recommendations, MeasuresQuery measures, GradesQuery grades) : SitePage
{
    private const int All = 1000;

    public JudgmentDetail Detail { get; private set; } = null!;

    public JudgmentAnswer Judgment => Detail.Judgment;

    public InspectionAnswer Inspection { get; private set; } = null!;

    /// <summary>The judgments that this one succeeds.</summary>
    public IReadOnlyList<JudgmentAnswer> Before { get; private set; } = [];

    /// <summary>The judgments that succeed this one.</summary>
    public IReadOnlyList<JudgmentAnswer> After { get; private set; } = [];

    public string ForceName { get; private set; } = "";

    public IReadOnlyList<RecommendationAnswer> Made { get; private set; } = [];

    public IReadOnlyList<MeasureAnswer> Figures { get; private set; } = [];

    public string Here => $"/inspections/{Judgment.Inspection}/judgments/{Judgment.Question}";

    public async Task<IActionResult> OnGet(string inspection, string question)
    {
        if (await judgments.One(inspection, question, At, Stop) is not { } answer) return Tell(await InspectionsApi.NoJudgment(inspection, question, judgments, Times, Stop));

        // The rest is read at the position that the judgment was read at.
        var at = At with { KnownAt = answer.Basis };
        if (await inspections.One(inspection, at, Stop) is not { } held) return NotOnRecord($"inspection \"{inspection}\"");

        var asked = await recommendations.All(new(null, inspection, question, null, null, null, null, new(null, null)), null, All, at, Stop);
        var figures = await measures.All(new(null, inspection, question, null, null, null), null, All, at, Stop);
        (Detail, Inspection, Made, Figures) = (answer.Value, held.Value, asked.Value.Items, figures.Value.Items);
        Before = await Succeeded(at);
        var history = await grades.Of(Inspection.Force, null, at, Stop);
        After = [.. (history?.Value.Lines ?? []).SelectMany(line => line.Steps).Where(step => step.From.Contains(Judgment.Judgment)).Select(step => step.Judgment).DistinctBy(judgment => judgment.Judgment)];
        var named = await NameDocuments(Cited(), Inspection.Force, at);
        ForceName = await forces.Name(Inspection.Force, at, Stop);
        return PageOf(answer with { Changed = new[] { answer.Changed, held.Changed, asked.Changed, figures.Changed, history?.Changed ?? 0, named }.Max() });
    }

    private async Task<IReadOnlyList<JudgmentAnswer>> Succeeded(AsOf at)
    {
        var before = new List<JudgmentAnswer>();
        foreach (var each in Detail.Predecessors)
            if (await inspections.One(each.Scope, at, Stop) is { } earlier) before.AddRange(earlier.Value.Judgments.Where(judgment => judgment.Judgment == each));
        return before;
    }

    private IEnumerable<Citation> Cited() =>
        [.. Judgment.Sources, .. Detail.Findings.SelectMany(finding => finding.Sources), .. Detail.Evidence.SelectMany(evidence => evidence.Sources), .. Made.SelectMany(item => item.Sources)];
}
