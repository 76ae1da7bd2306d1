using Lifecycle.Bench.Baselines;
using Lifecycle.Bench.Log;
using Lifecycle.Bench.Measuring;
using Lifecycle.Bench.Server;
using Npgsql;

namespace Lifecycle.Bench.Workloads;

/// <summary>
/// Callers in a closed loop, each on streams of its own: the store on one copy of a log, the baseline on another, pgbench on a third. All
/// do the same number of operations, so that the copies grow alike.
/// </summary>
internal abstract class CallersWorkload : Workload
{
    private const int FirstOperations = 20;

    protected abstract string Title { get; }

    protected abstract string Baseline { get; }

    protected abstract Target Target { get; }

    protected abstract LogPlan Plan { get; }

    /// <summary>How many connections the baseline holds.</summary>
    protected virtual int Connections => Plan.Callers;

    /// <summary>How many events one operation adds to a stream.</summary>
    protected abstract int Appends { get; }

    protected abstract IReadOnlyList<string> Statements { get; }

    protected abstract string Script { get; }

    protected virtual IReadOnlyDictionary<string, string> ScriptVariables { get; } = new Dictionary<string, string>();

    /// <summary>One operation of the store.</summary>
    protected abstract Func<string, long, Task> StoreOperation(EventStore.EventStore store, CancellationToken stop);

    /// <summary>What one connection of the baseline can do.</summary>
    protected abstract RawOperation Open(NpgsqlConnection connection);

    public sealed override Task<IReadOnlyList<Row>> Measure(Bench bench) => bench.WithCopies(Plan, 3, async copies =>
    {
        await using var held = await HeldConnections.Open(copies[0].Owner, Connections, Open, bench.Stop);
        var streams = CallersStreams.Of(Plan);
        var inThreads = await ThreadsAreFaster(held, streams);
        List<Side> sides =
        [
            BaselineSide(Sides.Baseline, copies[0], streams, held, inThreads, raw => raw.Whole, bench),
            StoreSide(copies[1], bench),
        ];
        if (held.HasStatementsAlone) sides.Add(BaselineSide(Sides.Statements, copies[0], streams, held, inThreads, raw => raw.Statements!, bench));
        if (bench.PgBench is not null) sides.Add(PgBenchSide(copies[2], bench.PgBench, bench));

        var operations = await Calibrate(sides);
        var measured = await Rounds.Run(bench.Rounds, operations, sides);
        return (IReadOnlyList<Row>)[RowOf(measured, held.HasStatementsAlone ? Sides.Statements : Sides.Baseline, inThreads)];
    });

    /// <summary>Tries both forms of the baseline, in turns, until they are warm; the faster one is measured.</summary>
    private async Task<bool> ThreadsAreFaster(HeldConnections held, CallersStreams[] streams)
    {
        var rates = new Dictionary<bool, double>();
        var few = FirstOperations * Plan.Callers;
        for (var time = 0; time < 4; time++)
        {
            foreach (var inThreads in (bool[])[true, false])
            {
                var tried = await held.Run(inThreads, Plan.Callers, few, raw => raw.Whole, caller => Next(streams[caller]));
                rates[inThreads] = tried.PerSecond;
            }

            few = Math.Max(few, (int)(rates.Values.Max() / 3));
        }

        return rates[true] > rates[false];
    }

    private Row RowOf(IReadOnlyDictionary<string, IReadOnlyList<Stretch>> measured, string statements, bool inThreads) => new(
        Name,
        Title,
        $"{Baseline}, each with a {(inThreads ? "thread" : "task")}",
        Target,
        measured.Throughput(Sides.Store, Sides.Baseline),
        measured.P50(Sides.Store, Sides.Baseline),
        measured.P99(Sides.Store, Sides.Baseline),
        measured.ContainsKey(Sides.PgBench) ? measured.Throughput(statements, Sides.PgBench) : null,
        measured,
        [.. Statements.Select(BenchSql.Of)]);

    /// <summary>Warms every side up, and finds how many operations the baseline does in the time that a stretch is to last.</summary>
    private async Task<long> Calibrate(IReadOnlyList<Side> sides)
    {
        var few = FirstOperations * Plan.Callers;
        var rate = 0d;
        for (var time = 0; time < 3; time++)
        {
            foreach (var side in sides)
            {
                var warm = await side.Run(few);
                if (side.Name == Sides.Baseline) rate = warm.PerSecond;
            }

            few = Math.Max(few, (int)(rate / 4));
        }

        return RoundUp((long)(rate * Bench.StretchLength.TotalSeconds));
    }

    // pgbench divides by clients, and its clients' streams are as many for each.
    private long RoundUp(long operations) => (operations / Plan.Callers + 1) * Plan.Callers;

    private Side BaselineSide(
        string name, BenchDatabase database, CallersStreams[] streams, HeldConnections held, bool inThreads, Func<RawOperation, RawForms> forms, Bench bench) =>
        new(name, () => database.Settle(bench.Stop), operations => held.Run(inThreads, Plan.Callers, operations, forms, caller => Next(streams[caller])));

    private (string Stream, long Version) Next(CallersStreams streams)
    {
        var stream = streams.Next(out var version, Appends);
        return (stream, version);
    }

    private Side StoreSide(BenchDatabase database, Bench bench)
    {
        var streams = CallersStreams.Of(Plan);
        var operation = StoreOperation(new EventStore.EventStore(database.Serve), bench.Stop);
        return new Side(Sides.Store, () => database.Settle(bench.Stop), operations => ClosedLoop.Tasks(Plan.Callers, operations, caller =>
        {
            var stream = streams[caller].Next(out var version, Appends);
            return operation(stream, version);
        }));
    }

    private Side PgBenchSide(BenchDatabase database, PgBench program, Bench bench)
    {
        var done = 0L;
        return new Side(Sides.PgBench, () => database.Settle(bench.Stop), async operations =>
        {
            var each = operations / Connections;
            var stretch = await program.Run(database, BenchSql.Script(Script), Connections, each, Variables(done), bench.Stop);
            done += each;
            return stretch;
        });
    }

    private Dictionary<string, string> Variables(long done) => new(ScriptVariables)
    {
        ["n"] = $"{done - 1}",
        ["streams"] = $"{Plan.StreamsEach}",
        ["length"] = $"{Plan.Length}",
        ["body"] = System.Text.Encoding.UTF8.GetString(Payload.Body),
        ["headers"] = System.Text.Encoding.UTF8.GetString(Payload.Headers),
        ["type"] = Payload.Event.Type,
        ["dotnet_type"] = Payload.Event.ClrType!,
        ["correlation"] = Payload.Correlation,
        ["user_name"] = Payload.UserName,
    };
}
