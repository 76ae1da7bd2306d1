using Lifecycle.Domain.Inspections;
using Lifecycle.EventStore;
using Lifecycle.Web.Execution;

namespace Lifecycle.Web.Importing;

/// <summary>Takes a run's decisions before anything is recorded: each file sees the files before it as if they were on record.</summary>
internal sealed class Checking(EventStore.EventStore store, EventCatalogue catalogue, StreamNames names, ImportMode mode)
{
    // Refusals that no other fault of the same file can be the cause of.
    private static readonly string[] Certain =
        ["unknown-question", "question-not-gradable", "grade-not-of-scale", "names-overlap", "moderator-is-proposer", "unknown-force"];

    private readonly Dictionary<string, LoadedStream> _ahead = new(StringComparer.Ordinal);

    public async Task<Decided> Check(FactFile file, CancellationToken stop)
    {
        if (!IsTold(file)) return Decided.Nothing;

        var batch = await Batch.Of(file, names, mode, stop);
        var streams = await Load(batch.Reads(file), stop);
        var decided = Deciding.Decide(file, streams, batch, mode);

        var faulty = file.Reading.Faults.Count > 0;
        file.Reading.Faults.AddRange(decided.Faults.Where(fault => !faulty || (file.Kind != FileKind.Framework && Certain.Contains(fault.Code))));
        foreach (var change in decided.Changes)
            _ahead[change.Stream] = change.Events.Aggregate(streams[change.Stream], (stream, happened) => stream.After(happened));
        return decided;
    }

    /// <summary>Whether enough could be read of the file to decide on the rest of it.</summary>
    private static bool IsTold(FactFile file) =>
        file.Kind != FileKind.Inspection || file.Statements.Any(statement => statement.Held.Fact is InspectionOutline);

    private async Task<Streams> Load(IReadOnlyCollection<string> ids, CancellationToken stop)
    {
        var loaded = await Streams.Load(store, catalogue, Import.Caller, ids.Where(id => !_ahead.ContainsKey(id)), stop);
        var ahead = ids.Where(_ahead.ContainsKey).Select(id => _ahead[id]);
        return new Streams(loaded.All.Concat(ahead).ToDictionary(stream => stream.Id, StringComparer.Ordinal));
    }
}
