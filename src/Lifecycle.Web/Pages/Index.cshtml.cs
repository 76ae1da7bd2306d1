using Lifecycle.ReadModels.Grades;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages;

/// <summary>Home: all forces by all questions.</summary>
public sealed class IndexModel(OverviewQuery overview) : SitePage
{
    public OverviewAnswer Overview { get; private set; } = null!;

    /// <summary>What forces were searched for.</summary>
    public string? Name => Asked("name");

    protected override IReadOnlyList<string> Parameters => ["name"];

    public async Task<IActionResult> OnGet()
    {
        var answer = await overview.Of(Name, At, Stop);
        Overview = answer.Value;
        return PageOf(answer);
    }
}
