using Lifecycle.Bench.Baselines;
using Lifecycle.Bench.Log;
using Lifecycle.Bench.Measuring;
using Npgsql;

namespace Lifecycle.Bench.Workloads;

/// <summary>What a command does: load a stream, fold, decide, append.</summary>
internal sealed class CommandCycle : CallersWorkload
{
    public override string Name => "command-cycle";

    protected override string Title => "command cycle: load 20 events, fold, decide, append, 16 callers";

    protected override string Baseline => "the same by plain Npgsql, 16 connections";

    protected override Target Target => Target.AtLeast(1.3);

    protected override LogPlan Plan => ReadingStreams.OfTwenty;

    protected override int Appends => 1;

    protected override IReadOnlyList<string> Statements => ["read_stream_events", "append_one_stream", "append_one_event"];

    protected override string Script => "cycle";

    protected override Func<string, long, Task> StoreOperation(EventStore.EventStore store, CancellationToken stop) => async (stream, version) =>
    {
        var standing = await ReadingStreams.Fold(store, stream, version, stop);
        if (standing.MayRecord()) await AppendingOne.Append(store, stream, standing.Version, [Payload.Event], stop);
    };

    protected override RawOperation Open(NpgsqlConnection connection)
    {
        var (read, append) = (new RawReadStream(connection), new RawAppendOne(connection).Append);
        return new(
            new(
                (stream, version) =>
                {
                    var standing = read.Fold(stream);
                    ReadingStreams.Check(standing.Version, stream, version);
                    if (standing.MayRecord()) append.Blocking(stream, standing.Version);
                },
                async (stream, version) =>
                {
                    var standing = await read.FoldAsync(stream);
                    ReadingStreams.Check(standing.Version, stream, version);
                    if (standing.MayRecord()) await append.Waiting(stream, standing.Version);
                }),
            new(
                (stream, _) => append.Blocking(stream, read.Read(stream)),
                async (stream, _) => await append.Waiting(stream, await read.ReadAsync(stream))));
    }
}
