using Lifecycle.Domain;
using Lifecycle.ReadModels.Frameworks;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Catalogue;

/// <summary>All frameworks, with how their questions descend from one another.</summary>
public sealed class FrameworksModel(FrameworksQuery frameworks) : SitePage
{
    /// <summary>In the order of their programmes.</summary>
    public IReadOnlyList<FrameworkAnswer> Frameworks { get; private set; } = [];

    /// <summary>All that frameworks rest on.</summary>
    internal static IEnumerable<Citation> Cited(IEnumerable<FrameworkAnswer> frameworks) => frameworks.SelectMany(framework =>
        framework.Questions.SelectMany(question => question.Sources)
            .Concat(framework.Lineage.SelectMany(entry => entry.Sources))
            .Concat(framework.Scale?.Sources ?? Items<Citation>.Empty));

    public async Task<IActionResult> OnGet()
    {
        var answer = await frameworks.All(null, 1000, At, Stop);
        Frameworks = [.. answer.Value.Items.OrderBy(framework => framework.Programme.Earliest).ThenBy(framework => framework.Framework, StringComparer.Ordinal)];
        var named = await NameDocuments(Cited(Frameworks), null, At with { KnownAt = answer.Basis });
        return PageOf(answer with { Changed = Math.Max(answer.Changed, named) });
    }
}
