using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Inspections;

/// <summary>All inspections on record, or those of a force or a framework.</summary>
public sealed class InspectionsModel(InspectionsQuery inspections, ForcesQuery forces, FrameworksQuery frameworks, Named named) : SitePage
{
    private const int Most = 1000;

    public Page<InspectionItem> Inspections { get; private set; } = null!;

    internal ForceNames Names { get; private set; } = null!;

    public IReadOnlyList<FrameworkAnswer> Frameworks { get; private set; } = [];

    public string? Force => Asked("force");

    public string? Framework => Asked("framework");

    protected override IReadOnlyList<string> Parameters => ["force", "framework", "after", "limit"];

    public async Task<IActionResult> OnGet()
    {
        var asked = new Asked();
        var (after, limit) = (asked.After(Asked("after")), asked.Limit(Asked("limit")));
        if ((asked.Problem ?? await named.Missing(new(Force: Force, Framework: Framework), Times, Stop)) is { } problem) return Tell(problem);

        var answer = await inspections.All(Force, Framework, after, limit, At, Stop);
        var at = At with { KnownAt = answer.Basis };
        var (all, programmes) = (await forces.Names(at, Stop), await frameworks.All(null, Most, at, Stop));
        (Inspections, Names, Frameworks) = (answer.Value, new ForceNames(all.Value), programmes.Value.Items);
        return PageOf(answer with { Changed = new[] { answer.Changed, all.Changed, programmes.Changed }.Max() });
    }

    public string TitleOf(string framework) => Frameworks.FirstOrDefault(each => each.Framework == framework)?.Title ?? framework;
}
