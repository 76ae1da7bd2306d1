using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;

namespace Lifecycle.Web.Pages.Forces;

/// <summary>A family of grades with its chart in each form, of which a reader sees the one that fits.</summary>
internal sealed record GradeFigure(GradeFamily Family, IReadOnlyList<(ChartForm Form, StepChart Chart)> Charts)
{
    /// <summary>A figure for each family, all of them over the same years.</summary>
    /// <param name="lines">The lines that are drawn.</param>
    /// <param name="frameworks">The frameworks with their scales.</param>
    /// <param name="whole">The lines whose years they are drawn over, where that is more.</param>
    public static IReadOnlyList<GradeFigure> All(IReadOnlyList<GradeLine> lines, IReadOnlyList<FrameworkAnswer> frameworks, IReadOnlyList<GradeLine>? whole = null)
    {
        var years = GradeFamily.Of([.. lines, .. whole ?? []]).SelectMany(family => family.Steps)
            .SelectMany(step => new[] { step.Judgment.Occurred.Earliest?.Year, step.Judgment.Occurred.Latest?.Year })
            .OfType<int>().DefaultIfEmpty(2000).ToList();
        return [.. GradeFamily.Of(lines).Select(family => Of(family, GradePeriod.Of(family, frameworks, years.Min(), years.Max())))];
    }

    private static GradeFigure Of(GradeFamily family, IReadOnlyList<GradePeriod> periods) => new(family, [.. ChartForm.All.Select(form => (form, new StepChart(family, periods, form)))]);
}
