using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Inspections;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lifecycle.Web.Api;

/// <summary>A document that facts cite, as each inspection registered it. Its lines are in no answer.</summary>
public sealed record DocumentAnswer(string Document, IReadOnlyList<RegisteredDocument> Registered);

/// <summary>The documents that facts cite.</summary>
internal static class DocumentsApi
{
    public static void MapDocuments(this IEndpointRouteBuilder api) => api.MapGet("/documents/{document}", One)
        .WithTags("Documents")
        .WithSummary("A cited document as it is registered: title, identifier, address, SHA-256 and how many lines it has");

    private static async Task<Results<Reply<DocumentAnswer>, ProblemHttpResult>> One(string document, SourceDocumentsQuery documents, Times times, CancellationToken stop)
    {
        var answer = await documents.Named([document], times.At, stop);
        return answer.Value.Count == 0
            ? Problems.NotFound($"document \"{document}\"", times)
            : new Answer<DocumentAnswer>(new(document, answer.Value), answer.Basis, answer.Changed).AsReply(Rows.Of);
    }
}
