using System.ComponentModel;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Search;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lifecycle.Web.Api;

/// <summary>Search across findings and recommendations.</summary>
internal static class SearchApi
{
    /// <summary>Characters that are searched for at most.</summary>
    public const int Longest = 200;

    public const string TooLong = "is longer than 200 characters";

    public static void MapSearch(this IEndpointRouteBuilder api) => api.MapGet("/search", Search)
        .WithTags("Search")
        .WithSummary("Findings and recommendations by their words, the best match first")
        .WithDescription(
            "Full text in English: words count in any of their forms, and words such as \"the\" do not count. \"Quoted words\" stand side by side; or and -not are understood. "
            + "What is searched is what stands at the basis: neither a wording that was corrected, nor what is withheld. \"passages\" are the texts in pieces, so that what was found can be marked.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Reply<Page<FoundItem>>, ProblemHttpResult>> Search(
        SearchQuery search,
        Named named,
        Times times,
        CancellationToken stop,
        [Description("What to search for, in words")] string? q = null,
        [Description("Only this force's")] string? force = null,
        [Description("Cursor: the \"next\" of a page")] string? after = null,
        string? limit = null)
    {
        var asked = new Asked();
        var (from, rows) = (asked.After(after), asked.Limit(limit));
        if (string.IsNullOrWhiteSpace(q)) asked.Fault("q", "missing; expected words, such as domestic abuse", false);
        else if (q.Length > Longest) asked.Fault("q", TooLong, false);
        return (asked.Problem ?? await named.Missing(new(force), times, stop)) is { } problem ? problem : (await search.For(q!, force, from, rows, times.At, stop)).AsReply(Rows.Of);
    }
}
