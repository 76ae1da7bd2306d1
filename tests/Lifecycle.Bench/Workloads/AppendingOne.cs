using Lifecycle.Bench.Baselines;
using Lifecycle.Bench.Log;
using Lifecycle.Bench.Measuring;
using Lifecycle.EventStore;
using Npgsql;

namespace Lifecycle.Bench.Workloads;

/// <summary>One event to one existing stream, its version checked.</summary>
internal sealed class AppendingOne(int callers, int connections, double target) : CallersWorkload
{
    public override string Name => $"append-{callers}";

    protected override string Title => $"append 1 event, existing streams, expected version checked, {callers} caller{(callers == 1 ? "" : "s")}";

    protected override string Baseline => $"prepared batch (version-checked stream update and insert), one commit, {connections} held connection{(connections == 1 ? "" : "s")}";

    protected override Target Target => Target.AtLeast(target);

    protected override LogPlan Plan { get; } = new(Bench.Small, callers, StreamsEach: 16, Length: 1);

    protected override int Connections => connections;

    protected override int Appends => 1;

    protected override IReadOnlyList<string> Statements => ["append_one_stream", "append_one_event"];

    protected override string Script => "append_one";

    protected override Func<string, long, Task> StoreOperation(EventStore.EventStore store, CancellationToken stop) => (stream, version) => Append(store, stream, version, [Payload.Event], stop);

    protected override RawOperation Open(NpgsqlConnection connection) => new(new RawAppendOne(connection).Append);

    /// <returns>The position of the last event.</returns>
    /// <exception cref="InvalidOperationException">The store did not append.</exception>
    internal static async Task<long> Append(EventStore.EventStore store, string stream, long version, IReadOnlyList<NewEvent> events, CancellationToken stop)
    {
        var request = new AppendRequest(
            [new StreamAppend(stream, ExpectedVersion.Exactly(version), events)], CorrelationId: Payload.Correlation, UserName: Payload.UserName);
        return await store.Append(request, stop) switch
        {
            AppendResult.Appended appended => appended.Last,
            var other => throw new InvalidOperationException($"The store was to append to {stream} at version {version} and answered {other}."),
        };
    }
}
