using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Measures;

namespace Lifecycle.ReadModels.Inspections;

/// <summary>A document as one inspection registered it.</summary>
public sealed record RegisteredDocument(string Inspection, Sourced<SourceDocument> Document);

/// <summary>Lines of a document that something rests on which is withheld, with the ground.</summary>
public sealed record WithheldLines(Citation Lines, Withheld Withheld);

/// <summary>The documents that facts cite, as they are registered on record.</summary>
public sealed class SourceDocumentsQuery(AssertionReader reader)
{
    private static readonly string[] Models = [InspectionsProjection.Model, GradeHistoryProjection.Model];
    private static readonly string[] Citing = [InspectionsProjection.Model, MeasuresProjection.Model];

    /// <returns>Every registration of these documents that stands; those that are not on record are left out.</returns>
    public async Task<Answer<IReadOnlyList<RegisteredDocument>>> Named(IReadOnlyList<string> documents, AsOf at, CancellationToken stop)
    {
        var reading = await reader.OfDocuments(documents, Models, at, stop);
        return Answer<IReadOnlyList<RegisteredDocument>>.From(
            reading,
            [.. reading.ToDossier().Standing<SourceDocument>()
                .Where(entry => documents.Contains(entry.Fact.Document))
                .Select(entry => new RegisteredDocument(entry.Inspection!, Sourced<SourceDocument>.Of(entry, entry.Fact)))]);
    }

    /// <summary>The titles of the documents that are cited, by their names, as far as they are on record.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Titles(IEnumerable<Citation> cited, AsOf at, CancellationToken stop)
    {
        var registered = (await Named([.. cited.Select(citation => citation.Document).Distinct()], at, stop)).Value;
        return registered.GroupBy(each => each.Document.Fact.Document).ToDictionary(group => group.Key, group => group.First().Document.Fact.Title);
    }

    /// <summary>The lines of a document that must not be shown: at every basis, as the redaction is.</summary>
    public Task<IReadOnlyList<WithheldLines>> WithheldOf(string document, CancellationToken stop) => reader.WithheldLines(document, Citing, stop);
}
