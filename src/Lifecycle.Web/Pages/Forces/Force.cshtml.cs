using Lifecycle.Domain.Recommendations;
using Lifecycle.ReadModels;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Measures;
using Lifecycle.ReadModels.Recommendations;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Forces;

/// <summary>A force as it stands: its judgments and what they rest on, how its grades moved, what it was asked to do, its figures.</summary>
public sealed class ForceModel(
    AssertionReader reader, ForcesQuery forces, GradesQuery grades, FrameworksQuery frameworks, RecommendationsQuery recommendations, MeasuresQuery measures) : SitePage
{
    private const int All = 1000;

    public ForceAnswer Force { get; private set; } = null!;

    internal IReadOnlyList<GradeFigure> Charts { get; private set; } = [];

    /// <summary>What is not closed, the most pressing first.</summary>
    public IReadOnlyList<RecommendationAnswer> Open { get; private set; } = [];

    public IReadOnlyList<MeasureAnswer> Measures { get; private set; } = [];

    public async Task<IActionResult> OnGet(string force)
    {
        // Several questions are asked, and all of them of one basis.
        var at = At with { KnownAt = At.KnownAt ?? await reader.Basis(LifecycleModels.Names, Stop) };
        if (await forces.One(force, at, Stop) is not { } status) return NotOnRecord($"force \"{force}\"");

        var history = (await grades.Of(force, null, at, Stop))!;
        var scales = await frameworks.All(null, All, at, Stop);
        var asked = await recommendations.All(new(force, null, null, null, null, null, null, new(null, null)), null, All, at, Stop);
        var figures = await measures.All(new(force, null, null, null, null, null), null, All, at, Stop);

        Force = status.Value;
        Charts = GradeFigure.All(history.Value.Lines, scales.Value.Items);
        Open = [.. asked.Value.Items.Where(IsOpen).OrderBy(item => item.Standing.Standing).ThenBy(item => item.Standing.Latest ?? DateOnly.MaxValue)];
        Measures = figures.Value.Items;
        var changed = new[] { status.Changed, history.Changed, scales.Changed, asked.Changed, figures.Changed }.Max();
        return PageOf(new Answer<ForceAnswer>(Force, at.KnownAt.Value, changed));
    }

    private static bool IsOpen(RecommendationAnswer item) => item.Standing.Standing is not (DeadlineStanding.Met or DeadlineStanding.ClosedOtherwise);
}
