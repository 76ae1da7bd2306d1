using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Measures;
using Lifecycle.ReadModels.Recommendations;
using Lifecycle.ReadModels.Timeline;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Inspections;

/// <summary>An inspection: its steps, its evidence, findings and judgments, its report, what it asked, and what followed.</summary>
public sealed class InspectionModel(
    InspectionsQuery inspections,
    ForcesQuery forces,
    FrameworksQuery frameworks,
    RecommendationsQuery recommendations,
    MeasuresQuery measures,
    TimelineQuery timeline,
    LifecycleEvents events) : SitePage
{
    private const int All = 1000;

    public InspectionAnswer Inspection { get; private set; } = null!;

    public string ForceName { get; private set; } = "";

    public FrameworkAnswer? Framework { get; private set; }

    public IReadOnlyList<RecommendationAnswer> Made { get; private set; } = [];

    public IReadOnlyList<MeasureAnswer> Figures { get; private set; } = [];

    /// <summary>The other inspections of the force.</summary>
    public IReadOnlyList<InspectionItem> Others { get; private set; } = [];

    /// <summary>What was put right, withdrawn or redacted since it was recorded.</summary>
    public IReadOnlyList<TimelineItem> PutRight { get; private set; } = [];

    internal IReadOnlyList<InspectionStep> Steps => InspectionStep.Of(Inspection);

    public async Task<IActionResult> OnGet(string inspection)
    {
        if (await inspections.One(inspection, At, Stop) is not { } answer) return NotOnRecord($"inspection \"{inspection}\"");

        // The rest is read at the position that the inspection was read at.
        var at = At with { KnownAt = answer.Basis };
        Inspection = answer.Value;
        var asked = await recommendations.All(new(null, inspection, null, null, null, null, null, new(null, null)), null, All, at, Stop);
        var figures = await measures.All(new(null, inspection, null, null, null, null), null, All, at, Stop);
        var others = await inspections.All(Inspection.Force, null, null, All, at, Stop);
        var programmes = await frameworks.All(null, All, at, Stop);
        (Made, Figures) = (asked.Value.Items, figures.Value.Items);
        Others = [.. others.Value.Items.Where(other => other.Inspection != inspection).OrderBy(other => other.Occurred.Latest)];
        Framework = programmes.Value.Items.FirstOrDefault(framework => framework.Framework == Inspection.Framework);
        var putRight = await timeline.Of(Inspection.Force, new TimelineFilter(Correcting(), [$"inspection/{inspection}"]), 0, All, at, Stop);
        PutRight = putRight.Items;
        var named = await NameDocuments(Cited(), Inspection.Force, at);
        ForceName = await forces.Name(Inspection.Force, at, Stop);
        return PageOf(answer with { Changed = new[] { answer.Changed, asked.Changed, figures.Changed, others.Changed, programmes.Changed, putRight.Changed, named }.Max() });
    }

    /// <summary>The framework's questions in its order, and any other that a finding names.</summary>
    public IEnumerable<(string Question, string Title, IReadOnlyList<Sourced<Finding>> Findings)> ByQuestion()
    {
        var titles = Framework?.Questions.ToDictionary(question => question.Fact.Question, question => question.Fact.Title) ?? [];
        var found = Inspection.Findings.ToLookup(finding => finding.Fact.Question);
        return titles.Keys.Concat(found.Select(group => group.Key)).Distinct().Select(question => (question, titles.GetValueOrDefault(question, question), (IReadOnlyList<Sourced<Finding>>)[.. found[question]]));
    }

    public string TitleOf(string question) => Framework?.Questions.FirstOrDefault(each => each.Fact.Question == question)?.Fact.Title ?? question;

    private IReadOnlyList<string> Correcting() =>
        [.. events.Catalogue.Entries.Select(entry => entry.Name).Where(name => name.EndsWith("_corrected", StringComparison.Ordinal) || name.EndsWith("_withdrawn", StringComparison.Ordinal) || name is "report_redacted" or "redaction_lifted")];

    private IEnumerable<Citation> Cited() =>
        [.. Inspection.Sources, .. Inspection.Findings.SelectMany(finding => finding.Sources), .. Made.SelectMany(item => item.Earlier.Concat(item.Later)).SelectMany(related => related.Item.Sources)];
}
