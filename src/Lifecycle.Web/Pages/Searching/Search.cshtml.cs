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

    public async Task<IActionResult> OnGet()
    {
        var asked = new Asked();
        var after = asked.After(Asked("after"));
        if (Words is { Length: > SearchApi.Longest }) asked.Fault("q", SearchApi.TooLong, false);
        if (Words?.Contains('\0', StringComparison.Ordinal) == true) asked.Fault("q", "holds the character U+0000, which no text on record has", false);
        if (asked.Problem is { } problem) return Tell(problem);
        if (Words is not { } words) return Page();

        var at = await AtOnePosition();
        var answer = await search.For(words, null, after, Rows, at, Stop);
        var listed = await forces.All(null, 1000, at, Stop);
        Found = answer.Value;
        Next = Cursor.Write(Found.Next);
        Names = new ForceNames(listed.Value.Items);
        var named = await NameDocuments(Found.Items.SelectMany(item => item.Sources), null, at);
        return PageOf(answer with { Changed = new[] { answer.Changed, listed.Changed, named }.Max() });
    }

    /// <summary>Where an item is told in full: a recommendation on its own page, a finding under its question.</summary>
    public string AddressOf(FoundItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Link(item.Kind == ItemKind.Recommendation ? $"/recommendations/{item.Id}" : $"/inspections/{item.Inspection}/judgments/{item.Question}");
    }
}
