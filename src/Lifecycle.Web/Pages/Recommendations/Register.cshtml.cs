using Lifecycle.Domain.Recommendations;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Recommendations;
using Lifecycle.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Recommendations;

/// <summary>The register of what forces were asked to do; its filters live in the address, and are those of the API.</summary>
public sealed class RegisterModel(RecommendationsQuery recommendations, ForcesQuery forces, Named named) : SitePage
{
    private const int Rows = 50;

    /// <summary>The filters by their names in the address.</summary>
    public static IReadOnlyList<string> Filters { get; } = ["force", "inspection", "question", "kind", "state", "standing", "subject", "dueFrom", "dueTo"];

    public RegisterView Register { get; private set; } = null!;

    /// <summary>Where the next page begins; null at the end.</summary>
    public string? Next { get; private set; }

    public bool IsFiltered => Filters.Any(name => Asked(name) is not null);

    internal ForceNames Names { get; private set; } = null!;

    internal AgeingChart Ageing { get; private set; } = null!;

    internal DueCalendar Calendar { get; private set; } = null!;

    protected override IReadOnlyList<string> Parameters => [.. Filters, "after"];

    public async Task<IActionResult> OnGet()
    {
        var asked = new Asked();
        var window = new DueWindow(asked.Day("dueFrom", Asked("dueFrom")), asked.Day("dueTo", Asked("dueTo")));
        if (window is { From: { } first, To: { } last } && first > last) asked.Fault("dueTo", $"{last:yyyy-MM-dd} is before dueFrom {first:yyyy-MM-dd}", false);
        var filter = new RecommendationFilter(
            Asked("force"), Asked("inspection"), Asked("question"), asked.Word<RecommendationKind>("kind", Asked("kind")), asked.Word<RecommendationState>("state", Asked("state")),
            asked.Word<DeadlineStanding>("standing", Asked("standing")), Asked("subject"), window);
        var after = asked.After(Asked("after"));
        if ((asked.Problem ?? await named.Missing(new(filter.Force, filter.Inspection, Question: filter.Question), Times, Stop)) is { } problem) return Tell(problem);

        // Several questions are asked, and all of them of one basis.
        var at = await AtOnePosition();
        var answer = await recommendations.View(filter, after, Rows, at, Stop);
        var listed = await forces.Names(at, Stop);
        Register = answer.Value;
        Next = Cursor.Write(Register.Page.Next);
        Names = new ForceNames(listed.Value);
        Ageing = AgeingChart.Of(Register.Ageing);
        Calendar = DueCalendar.Of(Register.Chosen, at.ValidAt);
        var titles = await NameDocuments(Register.Page.Items.SelectMany(item => item.Sources), filter.Force, at);
        return PageOf(answer with { Changed = new[] { answer.Changed, listed.Changed, titles }.Max() });
    }

    /// <summary>The address of this register with one filter changed.</summary>
    public string With(params (string Name, string? Value)[] changed) =>
        Link("/recommendations", [.. Filters.Where(name => changed.All(change => change.Name != name)).Select(name => (name, Asked(name))), .. changed]);
}
