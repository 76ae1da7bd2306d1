using System.ComponentModel;
using Lifecycle.Domain;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Inspections;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lifecycle.Web.Api;

/// <summary>A document that facts cite, as each inspection registered it. Its lines are in no answer.</summary>
public sealed record DocumentAnswer(string Document, IReadOnlyList<RegisteredDocument> Registered);

/// <summary>The documents that facts cite.</summary>
internal static class DocumentsApi
{
    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        api.MapGet("/documents/{document}", One)
            .WithTags("Documents")
            .WithSummary("A cited document as it is registered: title, identifier, address, SHA-256 and how many lines it has");
        api.MapGet("/documents/{document}/citing", Citing)
            .WithTags("Documents")
            .WithSummary("What on record cites a document, or these lines of it: the way back from a source to what rests on it")
            .WithDescription("In the order of the lines. What is withheld cites nothing.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Reads lines of a document from a query parameter.</summary>
    /// <param name="document">The document's name.</param>
    /// <param name="lines">The parameter.</param>
    /// <param name="cited">The lines as a citation; null where none can be meant.</param>
    /// <returns>What is wrong with the parameter; null where nothing is.</returns>
    internal static string? Fault(string document, string lines, out Citation? cited) =>
        Citation.TryParse($"{document}:{lines}", null, out cited) ? null : $"\"{lines}\" are no lines; expected rising line numbers and ranges, such as 64,271-273";

    private static async Task<Results<Reply<DocumentAnswer>, ProblemHttpResult>> One(string document, SourceDocumentsQuery documents, Times times, CancellationToken stop)
    {
        var answer = await documents.Named([document], times.At, stop);
        return answer.Value.Count == 0
            ? Problems.NotFound($"document \"{document}\"", times)
            : new Answer<DocumentAnswer>(new(document, answer.Value), answer.Basis, answer.Changed).AsReply(Rows.Of);
    }

    private static async Task<Results<Reply<Page<CitingFact>>, ProblemHttpResult>> Citing(
        string document,
        CitingQuery citing,
        Times times,
        CancellationToken stop,
        [Description("Only what cites one of these lines, such as 64,271-273")] string? lines = null,
        [Description("Cursor: the \"next\" of a page")] string? after = null,
        string? limit = null)
    {
        var asked = new Asked();
        var (from, rows) = (asked.After(after), asked.Limit(limit));
        Citation? cited = null;
        if (lines is not null && Fault(document, lines, out cited) is { } fault) asked.Fault("lines", fault, false);
        if (asked.Problem is { } problem) return problem;

        return await citing.Of(document, cited?.Lines, from, rows, times.At, stop) is { } answer ? answer.AsReply(Rows.Of) : Problems.NotFound($"document \"{document}\"", times);
    }
}
