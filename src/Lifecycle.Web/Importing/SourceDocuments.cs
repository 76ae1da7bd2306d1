using Lifecycle.Domain.Inspections;
using Lifecycle.EventStore;
using Lifecycle.Web.Execution;

namespace Lifecycle.Web.Importing;

/// <summary>The documents that the files of a run may cite: an inspection its own, all others those of the run and of the record.</summary>
internal sealed class SourceDocuments(EventStore.EventStore store, EventCatalogue catalogue, StreamNames names, Citing citing)
{
    public async Task Check(IReadOnlyList<FactFile> files, CancellationToken stop)
    {
        foreach (var file in files) citing.CheckDeclared(file);

        var inspections = files.Where(file => file.Kind == FileKind.Inspection).ToList();
        foreach (var file in inspections.Where(IsComplete)) citing.CheckCited(file, ByName(file.Documents), "this file declares");

        // A document that could not be read must not make its citations look wrong as well.
        var others = files.Where(file => file.Kind != FileKind.Inspection && file.Reading.Cited.Count > 0).ToList();
        if (others.Count == 0 || !inspections.All(IsComplete)) return;

        var declared = inspections.SelectMany(file => file.Documents).ToList();
        var known = ByName(declared.Concat(await OnRecord(others, declared, stop)));
        foreach (var file in others) citing.CheckCited(file, known, "an inspection declares, in this import or on record");
    }

    private async Task<IReadOnlyList<SourceDocument>> OnRecord(List<FactFile> files, List<SourceDocument> declared, CancellationToken stop)
    {
        var cited = files.SelectMany(file => file.Reading.Cited).Select(each => each.Citation.Document);
        var missing = cited.Except(declared.Select(document => document.Document)).ToList();
        if (missing.Count == 0) return [];

        var declaring = await Streams.Load(store, catalogue, Import.Caller, await names.Declaring(missing, stop), stop);
        return [.. declaring.All.SelectMany(stream => stream.Facts.Of<SourceDocument>())];
    }

    private static bool IsComplete(FactFile file) =>
        file.Root.Members.GetValueOrDefault("documents") is { Kind: NodeKind.Array } documents && documents.Items.Count == file.Reading.Declared.Count;

    private static Dictionary<string, SourceDocument> ByName(IEnumerable<SourceDocument> documents) =>
        documents.GroupBy(document => document.Document).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
}
