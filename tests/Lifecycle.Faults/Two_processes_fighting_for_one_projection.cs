using System.Globalization;
using Lifecycle.Faults.Interleavings;
using Lifecycle.Faults.Processes;
using Npgsql;

namespace Lifecycle.Faults;

/// <summary>Nobody elected either of them: both run the same projection, and only the fence keeps an event from counting twice.</summary>
public sealed class Two_processes_fighting_for_one_projection(FaultsTemplate template) : InterleavingTest(template)
{
    private const int Gate = 20141127;
    private const int Half = 150;
    private const int All = 300;

    // Whoever takes in the event half-way is held there, in the middle of its transaction.
    private const string HoldHalfWay = """
        create function lifecycle_read.hold() returns trigger language plpgsql as $$
        begin
          perform pg_advisory_xact_lock(20141127);
          return new;
        end
        $$;
        create trigger hold before insert on lifecycle_read.taken for each row when (new.position = 150) execute function lifecycle_read.hold();
        """;

    private const string AtTheGate = """
        select a.application_name from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where l.locktype = 'advisory' and l.objid = 20141127 and not l.granted and a.datname = current_database()
        """;

    private const string AtTheFence = """
        select exists (
          select from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'transactionid')
        """;

    [Fact]
    public async Task count_every_event_once_though_one_is_killed_in_the_middle()
    {
        await Execute(HoldHalfWay);
        await using var gate = await Database.OwnerSource.OpenConnectionAsync(Stop);
        await Run(gate, $"select pg_advisory_lock({Gate})");
        await using var one = await Worker.Start(new Order.Count(Named("one"), PageSize: 7));
        await using var two = await Worker.Start(new Order.Count(Named("two"), PageSize: 3));

        await Append(Half + 50, one, two);
        await Until($"select exists ({AtTheGate})");
        await Until(AtTheFence);
        var (killed, left) = Assert.Single(await Rows(AtTheGate)) == "one" ? (one, two) : (two, one);
        killed.Kill();
        await Run(gate, $"select pg_advisory_unlock({Gate})");
        await Append(All - Half - 50, left);

        while (await left.Hear(Stop) != All.ToString(CultureInfo.InvariantCulture))
        {
        }

        Assert.Equal([$"{All}"], await Rows("select events from lifecycle_read.taken_count"));
        Assert.Equal(await Rows(LogRows), await Rows(TakenRows));
        Assert.Empty(await Rows("select name from lifecycle.projection_stops"));
    }

    [Fact]
    public async Task count_every_event_once_when_both_live()
    {
        await using var one = await Worker.Start(new Order.Count(Named("one"), PageSize: 2));
        await using var two = await Worker.Start(new Order.Count(Named("two"), PageSize: 3));

        await Append(All, one, two);
        foreach (var worker in new[] { one, two })
        {
            while (await worker.Hear(Stop) != All.ToString(CultureInfo.InvariantCulture))
            {
            }
        }

        Assert.Equal([$"{All}"], await Rows("select events from lifecycle_read.taken_count"));
        Assert.Equal(await Rows(LogRows), await Rows(TakenRows));
    }

    private async Task Append(int events, params Worker[] callOutTo)
    {
        for (var i = 0; i < events; i++)
        {
            var (_, last) = Appended(await Store.Append(Request($"file/{i % 5}", $"{i}"), Stop));
            foreach (var worker in callOutTo) await worker.Tell(last.ToString(CultureInfo.InvariantCulture));
        }
    }

    private string Named(string name) => new NpgsqlConnectionStringBuilder(Serving()) { ApplicationName = name }.ConnectionString;

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
