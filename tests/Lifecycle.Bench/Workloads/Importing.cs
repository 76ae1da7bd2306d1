using Lifecycle.Bench.Baselines;
using Lifecycle.Bench.Log;
using Lifecycle.Bench.Measuring;
using Lifecycle.Bench.Server;
using Lifecycle.EventStore;

namespace Lifecycle.Bench.Workloads;

/// <summary>
/// A history brought in at store level, against COPY into the same tables. The history is cut into as many parts as there are rounds, and
/// each round brings one in on each side, so that both logs grow alike and the rounds together are one import.
/// </summary>
internal sealed class Importing : Workload
{
    private const long MostEvents = 1_000_000;

    public override string Name => "import";

    public override async Task<IReadOnlyList<Row>> Measure(Bench bench)
    {
        var parts = HistoryParts.Of(Math.Min(bench.Large, MostEvents), bench.Rounds);
        var (plain, store) = (await bench.Server.Create("import", bench.Stop), await bench.Server.Create("import", bench.Stop));
        try
        {
            await WarmUp(bench);
            var measured = await Rounds.Run(bench.Rounds, parts.Events,
            [
                SideOf(Sides.Baseline, plain, parts, (part, before) => RawCopy.Write(plain, part, before, bench.Stop), bench.Stop),
                SideOf(Sides.Store, store, parts, (part, before) => Import(store, $"after {before}", part, bench.Stop), bench.Stop),
            ]);
            return
            [
                new Row(
                    Name, $"import {parts.Events * bench.Rounds} events, a part of {parts.Events} in each round", "COPY BINARY into the same tables with the same indexes",
                    Target.AtLeast(0.7), measured.WholeThroughput(Sides.Store, Sides.Baseline), null, null, null, measured,
                    [BenchSql.Of("copy_streams"), BenchSql.Of("copy_events")]),
            ];
        }
        finally
        {
            await bench.Server.Drop(plain, CancellationToken.None);
            await bench.Server.Drop(store, CancellationToken.None);
        }
    }

    private static Side SideOf(string name, BenchDatabase database, HistoryParts parts, Func<LogRow[], long, Task> import, CancellationToken stop)
    {
        var next = 0;
        return new Side(
            name,
            async () =>
            {
                parts.Part(next);
                await database.Rest(stop);
            },
            _ => Stretch.Whole(async () =>
            {
                await import(parts.Part(next), (long)next * parts.Events);
                next++;
                return parts.Events;
            }));
    }

    // On a database of its own, as the parts' positions begin at 1.
    private static async Task WarmUp(Bench bench)
    {
        var few = HistoryParts.Of(Bench.Small, 2);
        var database = await bench.Server.Create("warm", bench.Stop);
        await RawCopy.Write(database, few.Part(0), 0, bench.Stop);
        await Import(database, "warm-up", few.Part(1), bench.Stop);
        await bench.Server.Drop(database, bench.Stop);
    }

    private static async Task Import(BenchDatabase database, string name, LogRow[] part, CancellationToken stop)
    {
        var events = part.Select(row => new HistoricEvent(row.Stream, row.Id, row.Event, row.StreamType, UserName: Payload.UserName)).ToAsyncEnumerable();
        if (await new BulkImport(database.Address.ConnectionString).Run(name, events, null, stop) is not BulkResult.Imported and var other)
            throw new InvalidOperationException($"The store was to import {part.Length} events and answered {other}.");
    }
}
