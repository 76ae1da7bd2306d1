using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Frameworks;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Catalogue;

/// <summary>One framework: its scale, its questions, and what they descend from.</summary>
public sealed class FrameworkModel(FrameworksQuery frameworks) : SitePage
{
    public FrameworkAnswer Framework { get; private set; } = null!;

    /// <summary>The framework with those that its questions descend from, and those that descend from it, in the order of their programmes.</summary>
    public IReadOnlyList<FrameworkAnswer> Family { get; private set; } = [];

    public async Task<IActionResult> OnGet(string framework)
    {
        var answer = await frameworks.All(null, 1000, At, Stop);
        var all = answer.Value.Items;
        if (all.FirstOrDefault(one => one.Framework == framework) is not { } found) return NotOnRecord($"framework \"{framework}\"");

        Framework = found;
        Family = [.. all
            .Where(one => one == found || Before(found).Contains(one.Framework) || Before(one).Contains(framework))
            .OrderBy(one => one.Programme.Earliest).ThenBy(one => one.Framework, StringComparer.Ordinal)];
        var named = await NameDocuments(FrameworksModel.Cited(Family), null, At with { KnownAt = answer.Basis });
        return PageOf(answer with { Changed = Math.Max(answer.Changed, named) });
    }

    /// <summary>How a question descends from earlier ones; null where that is not recorded.</summary>
    public QuestionLineage? LineageOf(string question) => Framework.Lineage.FirstOrDefault(entry => entry.Fact.Question == question)?.Fact;

    private static HashSet<string> Before(FrameworkAnswer framework) =>
        [.. framework.Lineage.SelectMany(entry => entry.Fact.From.Concat(entry.Fact.FromPassages)).Select(question => question.Scope)];
}
