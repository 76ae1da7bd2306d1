using Lifecycle.Bench.Baselines;
using Lifecycle.Bench.Log;
using Lifecycle.Bench.Measuring;
using Lifecycle.Domain;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;
using Npgsql;

namespace Lifecycle.Bench.Workloads;

/// <summary>A stream of 20 events, read and folded.</summary>
internal sealed class ReadingStreams : CallersWorkload
{
    private static readonly EventCatalogue Catalogue = LifecycleEvents.Create().Catalogue;

    public override string Name => "read-stream";

    protected override string Title => "read a stream of 20 events and fold, 16 callers";

    protected override string Baseline => "plain select and System.Text.Json, 16 connections";

    protected override Target Target => Target.AtLeast(0.85);

    protected override LogPlan Plan => OfTwenty;

    protected override int Appends => 0;

    protected override IReadOnlyList<string> Statements => ["read_stream_events"];

    protected override string Script => "read_stream_events";

    /// <summary>Streams of 20 events for 16 callers.</summary>
    internal static LogPlan OfTwenty { get; } = new(Bench.Small, Callers: 16, StreamsEach: 250, Length: 20);

    protected override Func<string, long, Task> StoreOperation(EventStore.EventStore store, CancellationToken stop) => (stream, version) => Fold(store, stream, version, stop);

    protected override RawOperation Open(NpgsqlConnection connection)
    {
        var raw = new RawReadStream(connection);
        return new(
            new(
                (stream, version) => Check(raw.Fold(stream).Version, stream, version),
                async (stream, version) => Check((await raw.FoldAsync(stream)).Version, stream, version)),
            new(
                (stream, version) => Check(raw.Read(stream), stream, version),
                async (stream, version) => Check(await raw.ReadAsync(stream), stream, version)));
    }

    /// <exception cref="InvalidOperationException">The stream was not read to its end.</exception>
    internal static async Task<Standing> Fold(EventStore.EventStore store, string stream, long version, CancellationToken stop)
    {
        var standing = await store.Fold(
            stream,
            StreamSlice.Whole,
            Standing.Initial,
            (state, stored) => state.Apply((DomainEvent)Catalogue.Read(stored), stored.Version, stored.Envelope.Voice, stored.UserName),
            stop);
        Check(standing.Version, stream, version);
        return standing;
    }

    internal static void Check(long read, string stream, long version)
    {
        if (read != version) throw new InvalidOperationException($"{stream} was read to version {read}, but stands at {version}.");
    }
}
