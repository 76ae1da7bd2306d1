namespace Lifecycle.EventStore.Tests;

public sealed class Keeping_up(StoreTemplate template) : ProjectionTest(template)
{
    private const string Counted = "select notes from lifecycle_read.note_count";

    private const string Holder = "select pid from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())";

    [Fact]
    public async Task takes_in_what_was_there_before_it_started()
    {
        await Note("file/a", "one", "two", "three", "four", "five");
        await using var node = Running(new Notes(), new NoteCount());

        await node.Start();

        Assert.Equal(["5"], await Rows(Counted));
        Assert.Equal([new RunnerSeat("Notes", true, null, null), new RunnerSeat("NoteCount", true, null, null)], node.Runner.Seats);
        Assert.Empty(node.Notices);
    }

    [Fact]
    public async Task takes_in_what_is_appended_without_a_tick_passing()
    {
        await using var node = Running(new NoteCount());
        await node.Start();
        var ticket = node.Wakeups.Projected.Ticket;

        await Note("file/a", "one");
        await Announce();

        await Projected(node, ticket);
        Assert.Equal(["1"], await Rows(Counted));
    }

    [Fact]
    public async Task looks_by_itself_at_every_tick()
    {
        await using var node = Running(new NoteCount());
        await node.Start(listening: false);

        await Note("file/a", "one");
        await Announce();
        await node.Idle();
        Assert.Empty(await Rows(Counted));
        await node.Tick();

        Assert.Equal(["1"], await Rows(Counted));
    }

    [Fact]
    public async Task tells_other_processes_what_it_took_in()
    {
        await using var reader = Running();
        await reader.Start();
        await using var node = Running(new NoteCount());
        await node.Start();
        var ticket = reader.Wakeups.Projected.Ticket;

        await Note("file/a", "one");
        await Announce();

        await Projected(reader, ticket);
        Assert.Equal(["1"], await Rows(Counted));
    }

    [Fact]
    public async Task leaves_to_the_other_process_what_that_one_is_elected_for()
    {
        await using var one = Running(new Notes(), new NoteCount());
        await using var other = Running(new Notes(), new NoteCount());
        await other.Election.TryTake("projection:Notes:All", Stop);
        await one.Start();
        await other.Start();

        Assert.Equal([false, true], one.Runner.Seats.Select(seat => seat.IsElected));
        Assert.Equal([true, false], other.Runner.Seats.Select(seat => seat.IsElected));

        await Note("file/a", "one", "two", "three");
        await Announce();
        await Until("select count(*) = 2 from lifecycle.mt_event_progression where last_seq_id = 3 and name <> 'HighWaterMark'");
        Assert.Equal(["3"], await Rows(Counted));
        Assert.Equal(["1|one", "2|two", "3|three"], await Rows(NoteRows));
    }

    [Fact]
    public async Task takes_over_from_a_process_that_ended()
    {
        await using var heir = Running(new NoteCount());
        await using (var holder = Running(new NoteCount()))
        {
            await holder.Start();
            await heir.Start();
            Assert.Equal((true, false), (holder.Runner.Seats[0].IsElected, heir.Runner.Seats[0].IsElected));
        }

        await Note("file/a", "one");
        await heir.Tick();

        Assert.True(heir.Runner.Seats[0].IsElected);
        Assert.Equal(["1"], await Rows(Counted));
    }

    [Fact]
    public async Task lets_another_take_over_when_its_connection_was_lost()
    {
        await using var heir = Running(new NoteCount());
        await using var holder = Running(new NoteCount());
        await holder.Start();
        await heir.Start();
        var session = Assert.Single(await Rows(Holder));

        await Execute($"select pg_terminate_backend({session})");
        await Until($"select not exists ({Holder} and pid = {session})");
        await heir.Tick();
        await holder.Tick();
        await holder.Tick();

        Assert.Equal((false, true), (holder.Runner.Seats[0].IsElected, heir.Runner.Seats[0].IsElected));
    }

    [Fact]
    public async Task gives_up_its_elections_when_it_is_stopped()
    {
        await using var own = Connecting.Own(Database.Serve);
        await using var other = new Election(own);
        await using var stays = new Election(own);
        await using (var node = Running(new NoteCount()))
        {
            await node.Start();
            Assert.False(await other.TryTake("projection:NoteCount:All", Stop));
        }

        Assert.True(await other.TryTake("projection:NoteCount:All", Stop));
    }

    private Node Running(params Projection[] projections) => new(Database.Serve, SampleCatalogue.Notes, Stop, projections);

    private Task Announce() => Execute("notify lifecycle_appended");

    private static Task Projected(Node node, long ticket) =>
        node.Wakeups.Projected.WaitBeyond(ticket, Timeout.InfiniteTimeSpan, Stop).WaitAsync(TimeSpan.FromMinutes(1), Stop);
}
