using Lifecycle.ReadModels.Frameworks;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Catalogue;

/// <summary>All frameworks, with how their questions descend from one another.</summary>
public sealed class FrameworksModel(FrameworksQuery frameworks) : SitePage
{
    /// <summary>In the order of their programmes.</summary>
    public IReadOnlyList<FrameworkAnswer> Frameworks { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        var answer = await frameworks.All(null, 1000, At, Stop);
        Frameworks = [.. answer.Value.Items.OrderBy(framework => framework.Programme.Earliest).ThenBy(framework => framework.Framework, StringComparer.Ordinal)];
        return PageOf(answer);
    }
}
