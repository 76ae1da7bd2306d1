using System.Buffers;
using Lifecycle.Bench.Measuring;
using Lifecycle.Bench.Server;
using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.Bench.Workloads;

/// <summary>The public feed to one reader of server-sent events, from the served product, against a plain select of the log as JSON.</summary>
internal sealed class Streaming : Workload
{
    private const long MostEvents = 200_000;

    private static readonly byte[] EventStart = "\ndata: "u8.ToArray();

    public override string Name => "feed-sse";

    public override async Task<IReadOnlyList<Row>> Measure(Bench bench)
    {
        var log = await Rebuilding.Built(bench, bench.Large);
        var events = Math.Min(await log.Count(BenchSql.Of("count_public_rows"), bench.Stop), MostEvents);
        await using var served = await ServedProduct.Start(log, bench.Stop);
        await served.UntilReady(bench.Stop);
        await Follow(served, Math.Min(events, Bench.Small), bench.Stop);
        await Select(log, Math.Min(events, Bench.Small), bench.Stop);
        var measured = await Rounds.Run(bench.Rounds, events,
        [
            new Side(Sides.Baseline, () => Task.CompletedTask, count => Stretch.Whole(() => Select(log, count, bench.Stop))),
            new Side(Sides.Store, () => Task.CompletedTask, count => Stretch.Whole(() => Follow(served, count, bench.Stop))),
        ]);
        return
        [
            new Row(
                Name, $"feed to one SSE client, {events} events from its beginning", "plain select of the log as JSON", Target.AtLeast(0.5),
                measured.Throughput(Sides.Store, Sides.Baseline), null, null, null, measured, [BenchSql.Of("read_log_as_json")]),
        ];
    }

    /// <summary>Reads the stream until so many events have come.</summary>
    internal static async Task<long> Follow(ServedProduct served, long events, CancellationToken stop)
    {
        using var answer = await served.Http.GetAsync(new Uri("api/events/stream", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, stop);
        answer.EnsureSuccessStatusCode();
        await using var stream = await answer.Content.ReadAsStreamAsync(stop);
        var buffer = ArrayPool<byte>.Shared.Rent(256 * 1024);
        var (counted, kept) = (0L, 0);
        while (counted < events)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(kept), stop);
            if (read == 0) throw new InvalidOperationException($"The stream ended after {counted} of {events} events.");
            counted += buffer.AsSpan(0, kept + read).Count(EventStart);

            // An event may start across two reads: what could be its first bytes is kept.
            var tail = Math.Min(EventStart.Length - 1, kept + read);
            buffer.AsSpan(kept + read - tail, tail).CopyTo(buffer);
            kept = tail;
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return counted;
    }

    private static async Task<long> Select(BenchDatabase log, long events, CancellationToken stop)
    {
        await using var connection = await log.Owner.OpenConnectionAsync(stop);
        await using var command = new NpgsqlCommand(BenchSql.Of("read_log_as_json"), connection);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = events, NpgsqlDbType = NpgsqlDbType.Bigint });
        return await Task.Factory.StartNew(() => Read(command), stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private static long Read(NpgsqlCommand command)
    {
        var (events, bytes) = (0L, 0L);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            bytes += rows.GetFieldValue<byte[]>(0).Length;
            events++;
        }

        return bytes > 0 ? events : 0;
    }
}
