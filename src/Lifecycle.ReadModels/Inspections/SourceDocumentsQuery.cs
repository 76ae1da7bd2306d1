using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Measures;

namespace Lifecycle.ReadModels.Inspections;

/// <summary>A document as one inspection registered it.</summary>
public sealed record RegisteredDocument(string Inspection, Sourced<SourceDocument> Document);

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

    /// <summary>
    /// The titles of the documents that are cited, by their names, as far as they are on record. Names are given by each inspection for itself:
    /// one that means several documents stands for its title.
    /// </summary>
    /// <param name="cited">The citations.</param>
    /// <param name="force">Only as inspections of this force registered them; null for those of all.</param>
    /// <param name="at">The times that they are looked at.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<Answer<IReadOnlyDictionary<string, string>>> Titles(IEnumerable<Citation> cited, string? force, AsOf at, CancellationToken stop)
    {
        string[] documents = [.. cited.Select(citation => citation.Document).Distinct()];
        var reading = await reader.OfDocuments(documents, Models, at, stop);
        return Answer<IReadOnlyDictionary<string, string>>.From(
            reading,
            reading.ToDossier().Standing<SourceDocument>()
                .Where(entry => documents.Contains(entry.Fact.Document) && (force is null || entry.Force == force))
                .GroupBy(entry => entry.Fact.Document, entry => entry.Fact.Title)
                .ToDictionary(named => named.Key, named => named.Distinct().Count() == 1 ? named.First() : named.Key));
    }

    /// <summary>
    /// What is withheld since, and cited a document as it was registered: its text would tell what is withheld, and the lines where that
    /// stood. A document that was registered after the redaction is the one without it.
    /// </summary>
    public async Task<IReadOnlyList<Withheld>> WithheldSince(RegisteredDocument registered, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(registered);
        var withheld = await reader.WithheldOf(registered.Document.Fact.Document, Citing, stop);
        return [.. withheld.Where(each => each.Redaction.Position > registered.Document.Event.Position)];
    }
}
