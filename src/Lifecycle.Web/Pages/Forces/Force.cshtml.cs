using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Measures;
using Lifecycle.ReadModels.Recommendations;
using Lifecycle.Web.Pages.Figures;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Forces;

/// <summary>A force as it stands: its judgments and what they rest on, how its grades moved, what it was asked to do, its figures.</summary>
public sealed class ForceModel(
    ScopeLooks looks,
    ForcesQuery forces,
    GradesQuery grades,
    FrameworksQuery frameworks,
    InspectionsQuery inspections,
    RecommendationsQuery recommendations,
    MeasuresQuery measures) : SitePage
{
    private const int All = 1000;

    private Dictionary<string, string> _titles = [];

    public ForceAnswer Force { get; private set; } = null!;

    public GradesAnswer History { get; private set; } = null!;

    internal IReadOnlyList<GradeFigure> Charts { get; private set; } = [];

    /// <summary>What it was asked to do, by label.</summary>
    public IReadOnlyList<RecommendationAnswer> Recommendations { get; private set; } = [];

    internal FigureSheet Figures { get; private set; } = null!;

    /// <summary>An inspection's title, without the force's name that this page has.</summary>
    public string TitleOf(string inspection) => _titles.GetValueOrDefault(inspection, inspection).Replace($": {Force.Name}", "", StringComparison.Ordinal);

    public async Task<IActionResult> OnGet(string force)
    {
        var at = await AtOnePosition();
        if (await forces.One(force, at, Stop) is not { } status) return NotOnRecord($"force \"{force}\"");

        var history = (await grades.Of(force, null, at, Stop))!;
        var scales = await frameworks.All(null, All, at, Stop);
        var inspected = await inspections.All(force, null, null, All, at, Stop);
        var asked = await recommendations.All(new(force, null, null, null, null, null, null, new(null, null)), null, All, at, Stop);
        var figures = await measures.All(new(force, null, null, null, null, null), null, All, at, Stop);

        Force = status.Value;
        History = history.Value;
        Charts = GradeFigure.All(History.Lines, scales.Value.Items);
        _titles = inspected.Value.Items.ToDictionary(item => item.Inspection, item => item.Title);
        Recommendations = asked.Value.Items;
        Figures = FigureSheet.Of(figures.Value.Items.OrderBy(figure => Force.Inspections.TakeWhile(inspection => inspection != figure.Inspection).Count()), TitleOf);
        var named = await NameDocuments([.. Force.Judgments.SelectMany(judgment => judgment.Sources), .. figures.Value.Items.SelectMany(figure => figure.Sources)], force, at);
        var changed = new[] { status.Changed, history.Changed, scales.Changed, inspected.Changed, asked.Changed, figures.Changed, named }.Max();
        return PageOf(new Answer<ForceAnswer>(Force, status.Basis, changed));
    }

    protected override Task<ScopeReach?> Reach() => looks.Of((string)RouteData.Values["force"]!, Stop);
}
