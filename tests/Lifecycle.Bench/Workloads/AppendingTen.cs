using Lifecycle.Bench.Baselines;
using Lifecycle.Bench.Log;
using Lifecycle.Bench.Measuring;
using Lifecycle.EventStore;
using Npgsql;

namespace Lifecycle.Bench.Workloads;

/// <summary>Ten events in one append.</summary>
internal sealed class AppendingTen : CallersWorkload
{
    private static readonly NewEvent[] Events = [.. Enumerable.Repeat(Payload.Event, RawAppendTen.Events)];

    public override string Name => "append-10-events";

    protected override string Title => "append 10 events per request, 16 callers";

    protected override string Baseline => "array insert, one commit each, 16 connections";

    protected override Target Target => Target.AtLeast(1.0);

    protected override LogPlan Plan { get; } = new(Bench.Small, Callers: 16, StreamsEach: 16, Length: 1);

    protected override int Appends => RawAppendTen.Events;

    protected override IReadOnlyList<string> Statements => ["append_ten_stream", "append_ten_events"];

    protected override string Script => "append_ten";

    protected override IReadOnlyDictionary<string, string> ScriptVariables { get; } = new Dictionary<string, string>
    {
        ["ordinals"] = "{1,2,3,4,5,6,7,8,9,10}",
        ["bodies"] = Array(Payload.Body),
        ["headers_of"] = Array(Payload.Headers),
        ["types"] = Array(System.Text.Encoding.UTF8.GetBytes(Payload.Event.Type)),
        ["dotnet_types"] = Array(System.Text.Encoding.UTF8.GetBytes(Payload.Event.ClrType!)),
    };

    protected override Func<string, long, Task> StoreOperation(EventStore.EventStore store, CancellationToken stop) =>
        (stream, version) => AppendingOne.Append(store, stream, version, Events, stop);

    protected override RawOperation Open(NpgsqlConnection connection) => new(new RawAppendTen(connection).Append);

    private static string Array(byte[] text)
    {
        var quoted = System.Text.Encoding.UTF8.GetString(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"{{{string.Join(',', Enumerable.Repeat($"\"{quoted}\"", RawAppendTen.Events))}}}";
    }
}
