using System.Collections.Concurrent;
using System.Globalization;
using Lifecycle.Domain;
using Lifecycle.EventStore;
using Lifecycle.Faults.Processes;
using Lifecycle.Faults.Writing;
using Lifecycle.ReadModels;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.Testing;
using Lifecycle.Web.Importing;

namespace Lifecycle.Faults.Rebuilding;

/// <summary>
/// All read models are rebuilt by another process, which is killed half-way and started again, while writers append and the live runner
/// goes on. The rows are those of a database of the same log that only ever ran live.
/// </summary>
public sealed class Rebuilding_while_others_append(FaultsTemplate template) : FaultsTest(template)
{
    private const int Seed = 20141127;
    private const int Before = 40;
    private const int During = 30;
    private const int Writers = 2;
    private const int PageSize = 40;

    private const string NobodyRebuilds = """
        select not exists (
          select from pg_locks l join pg_database d on d.oid = l.database
          where l.locktype = 'advisory' and l.classid = 1818322788 and d.datname = current_database())
        """;

    private const string AllRows = "select a::text from lifecycle_read.assertions a order by model, position";

    private static readonly LifecycleEvents Events = LifecycleEvents.Create();

    [Fact]
    public async Task gives_the_rows_of_a_database_that_only_ran_live()
    {
        var store = new EventStore.EventStore(Source());
        await Import(store);
        await Append(store, MadeUpInspection.Begin());
        for (var number = 0; number < Before; number++) await Append(store, MadeUpInspection.Of(number, new Random(Seed + number)));
        using var projector = new Projector(Source(), store, Events.Catalogue, LifecycleModels.Projections(Events), PageSize);
        await projector.CatchUp(await store.LastPosition(Stop), Stop);

        var pulse = new Pulse();
        await using var first = await Worker.Start(new Order.Rebuild(Serving(), PageSize));
        while (Place(await first.Hear(Stop)) is var (position, last) && position * 2 < last)
        {
        }

        var writing = Write(store, Before, pulse);
        first.Kill();
        await Until(NobodyRebuilds);
        await using var second = await Worker.Start(new Order.Rebuild(Serving(), PageSize));
        Assert.NotEqual(0, Place(await second.Hear(Stop)).Position);
        writing = Task.WhenAll(writing, Write(store, Before + During, pulse));
        var live = Task.Run(() => Live(projector, pulse, writing), Stop);
        while (await second.Hear(Stop) is { } line && line != "rebuilt") pulse.Beat();
        await second.EndsWell(Stop);
        await writing;
        pulse.Beat();
        await live;
        await projector.CatchUp(await store.LastPosition(Stop), Stop);

        var other = await Another();
        await LiveAlone(other);
        var (rebuilt, expected) = (await Rows(AllRows), await Rows(AllRows, other));
        Assert.InRange(expected.Length, await store.LastPosition(Stop), int.MaxValue);
        Assert.Equal(expected, rebuilt);
    }

    // "Timeline 120 800": how far a read model has come, and how far it has to come.
    private static (long Position, long Last) Place(string? line)
    {
        var words = line?.Split(' ') ?? throw new InvalidOperationException("The rebuild ended too early.");
        return (long.Parse(words[1], CultureInfo.InvariantCulture), long.Parse(words[2], CultureInfo.InvariantCulture));
    }

    private async Task Import(EventStore.EventStore store)
    {
        var import = new Import(store, Events, new StreamNames(Database.ServeSource), new Reports(null));
        var result = await import.Run([Seeds()], ImportMode.Record, null, Stop);
        Assert.Empty(result.Faults);
    }

    /// <summary>Several writers share inspections of these numbers among them.</summary>
    private static Task Write(EventStore.EventStore store, int from, Pulse pulse)
    {
        var numbers = new ConcurrentQueue<int>(Enumerable.Range(from, During));
        return Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => Write(store, numbers, pulse), Stop)));
    }

    private static async Task Write(EventStore.EventStore store, ConcurrentQueue<int> numbers, Pulse pulse)
    {
        while (numbers.TryDequeue(out var number))
        {
            await Append(store, MadeUpInspection.Of(number, new Random(Seed + number)));
            pulse.Beat();
        }
    }

    // In small appends, so that pages end in the middle of an inspection's life.
    private static async Task Append(EventStore.EventStore store, IEnumerable<(string Stream, DomainEvent Happened)> events)
    {
        foreach (var (stream, happened) in events)
        {
            var appended = await store.Append(
                new([new(stream, ExpectedVersion.Any, [Events.Catalogue.Write(happened, MadeUpInspection.Grounds.ToEnvelope())])]), Stop);
            Assert.IsType<AppendResult.Appended>(appended);
        }
    }

    private static async Task Live(Projector projector, Pulse pulse, Task writing)
    {
        while (true)
        {
            var (next, last) = (pulse.Next, writing.IsCompleted);
            if (await projector.RunOnce(Stop) > 0) continue;
            if (last) return;
            await next.WaitAsync(Stop);
        }
    }

    /// <summary>The same log, a few events at a time, each time taken into the read models.</summary>
    private async Task LiveAlone(TestDatabase other)
    {
        await Copy("lifecycle.mt_streams", "true", other);
        var source = Source(of: other);
        using var projector = new Projector(source, new(source), Events.Catalogue, LifecycleModels.Projections(Events));
        var random = new Random(Seed);
        var last = long.Parse((await Rows("select max(seq_id) from lifecycle.mt_events"))[0], CultureInfo.InvariantCulture);
        for (var position = 0L; position < last;)
        {
            var to = Math.Min(last, position + random.Next(1, 12));
            await Copy("lifecycle.mt_events", $"seq_id > {position} and seq_id <= {to}", other);
            await projector.CatchUp(to, Stop);
            position = to;
        }
    }

    private async Task Copy(string table, string where, TestDatabase other)
    {
        await using var from = await Database.OwnerSource.OpenConnectionAsync(Stop);
        await using var to = await other.OwnerSource.OpenConnectionAsync(Stop);
        using var rows = await from.BeginTextExportAsync($"copy (select * from {table} where {where}) to stdout", Stop);
        await using var copied = await to.BeginTextImportAsync($"copy {table} from stdin", Stop);
        await copied.WriteAsync(await rows.ReadToEndAsync(Stop));
    }

    private static string Seeds()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Lifecycle.sln"))) return Path.Combine(folder.FullName, "seeds");
        throw new DirectoryNotFoundException("The tests run outside the checkout: no folder above them holds Lifecycle.sln.");
    }
}
