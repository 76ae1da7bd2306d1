using Lifecycle.Domain.Threads;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Search;
using Lifecycle.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Searching;

/// <summary>Search across findings and recommendations.</summary>
public sealed class SearchModel(SearchQuery search, ForcesQuery forces) : SitePage
{
    private const int Rows = 20;

    public Page<FoundItem>? Found { get; private set; }

    public string? Words => Asked("q");

    /// <summary>Where the next page begins; null at the end.</summary>
    public string? Next { get; private set; }

    internal ForceNames Names { get; private set; } = null!;

    protected override IReadOnlyList<string> Parameters => ["q", "after"];

    public async Task<IActionResult> OnGet()
    {
        var asked = new Asked();
        var after = asked.After(Asked("after"));
        if (Words is { Length: > SearchApi.Longest }) asked.Fault("q", SearchApi.TooLong, false);
        if (asked.Problem is { } problem) return Tell(problem);
        if (Words is not { } words) return Page();

        var at = await AtOnePosition();
        var answer = await search.For(words, null, after, Rows, at, Stop);
        var listed = await forces.Names(at, Stop);
        Found = answer.Value;
        Next = Cursor.Write(Found.Next);
        Names = new ForceNames(listed.Value);
        var named = await NameDocuments(Found.Items.SelectMany(item => item.Sources), null, at);
        return PageOf(answer with { Changed = new[] { answer.Changed, listed.Changed, named }.Max() });
    }

    /// <summary>Where an item is told in full: a recommendation on its own page, a finding among those of its inspection.</summary>
    public string AddressOf(FoundItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Kind == ItemKind.Recommendation ? Link($"/recommendations/{item.Id}") : Address.Finding(this, item.Inspection, item.Id);
    }
}
