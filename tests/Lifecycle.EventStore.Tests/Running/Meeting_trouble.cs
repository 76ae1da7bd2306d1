namespace Lifecycle.EventStore.Tests;

public sealed class Meeting_trouble(StoreTemplate template) : ProjectionTest(template)
{
    private const string Counted = "select notes from lifecycle_read.note_count";

    [Fact]
    public async Task stops_the_projection_that_a_poison_event_upsets_and_no_other()
    {
        await Note("file/a", "one", "thorny", "three");
        await using var node = Running(new Notes(), new NoteCount());

        await node.Start();

        Assert.Equal(["3"], await Rows(Counted));
        Assert.Equal(["1|one"], await Rows(NoteRows));
        Assert.Equal(["Notes:All|2|noted|FormatException: a thorn"], await Rows(StopRows));
        Assert.Equal([true, true], node.Runner.Seats.Select(seat => seat.IsElected));
    }

    [Fact]
    public async Task tells_of_a_stop_once_and_of_its_end()
    {
        await Note("file/a", "one", "thorny");
        var notes = new Notes();
        await using var node = Running(notes, new NoteCount());
        await node.Start();

        for (var i = 0; i < 3; i++) await node.Tick();
        var told = Assert.Single(node.Notices);
        Assert.Equal(["Notes"], told.Names);
        Assert.Equal("Notes is stopped by noted at position 2: FormatException: a thorn", told.Trouble?.Message);

        notes.Mended = true;
        await Execute("delete from lifecycle.projection_stops");
        for (var i = 0; i < 3; i++) await node.Tick();
        Assert.Equal(["1|one", "2|THORNY"], await Rows(NoteRows));
        Assert.Equal([("Notes", false), ("Notes", true)], node.Notices.Select(notice => (Assert.Single(notice.Names), notice.Trouble is null)));
    }

    [Fact]
    public async Task gives_up_its_election_at_an_event_that_it_does_not_know_and_marks_nothing_as_poison()
    {
        await Note("file/a", "one");
        await Store.Append(Sample.Append("file/b", ExpectedVersion.NoStream, Sample.Event("strange", "{}")), Stop);
        await using var node = Running(new Notes(), new NoteCount());

        await node.Start();

        Assert.Equal(["1|one"], await Rows(NoteRows));
        Assert.Empty(await Rows(StopRows));
        Assert.All(node.Runner.Seats, seat => Assert.Equal((false, "strange", 2L), (seat.IsElected, seat.Unknown?.Type, seat.Unknown?.Position)));
        Assert.Equal(["Notes", "NoteCount"], Assert.Single(node.Notices).Names);
    }

    [Fact]
    public async Task leaves_an_event_that_it_does_not_know_to_a_process_that_does()
    {
        await Store.Append(Sample.Append("file/b", ExpectedVersion.NoStream, Sample.Event("strange", "{}")), Stop);
        await using var older = Running(new NoteCount());
        await older.Start();
        await using var newer = new Node(Database.Serve, SampleCatalogue.Notes.Add<Strange>("strange"), Stop, new NoteCount());

        await newer.Start();
        await older.Tick();

        Assert.Equal(["1"], await Rows(Counted));
        Assert.Equal((false, true), (older.Runner.Seats[0].IsElected, newer.Runner.Seats[0].IsElected));
        Assert.Equal("strange", older.Runner.Seats[0].Unknown?.Type);
    }

    [Fact]
    public async Task tries_again_after_a_while_and_says_nothing_new_of_the_same_event()
    {
        await Store.Append(Sample.Append("file/b", ExpectedVersion.NoStream, Sample.Event("strange", "{}")), Stop);
        await using var node = Running(new NoteCount());
        await node.Start();
        await using var own = Connecting.Own(Database.Serve);
        await using var other = new Election(own);

        node.Time.Pass(Runner.RestAfterUnknownEvent - TimeSpan.FromTicks(1));
        await node.Idle();
        Assert.True(await other.TryTake("projection:NoteCount:All", Stop));
        await other.Release("projection:NoteCount:All");
        node.Time.Pass(Runner.Tick);
        await node.Idle();
        Assert.Single(node.Notices);

        // A binary that knows it has taken it in meanwhile.
        await Execute("insert into lifecycle.mt_event_progression (name, last_seq_id) values ('NoteCount:All', 1)");
        await Execute("insert into lifecycle_read.note_count values (0)");
        await Note("file/a", "two");
        node.Time.Pass(Runner.RestAfterUnknownEvent);
        await node.Idle();

        Assert.Equal(["1"], await Rows(Counted));
        Assert.Equal([new RunnerSeat("NoteCount", true, null, null)], node.Runner.Seats);
        Assert.Equal([("NoteCount", false), ("NoteCount", true)], node.Notices.Select(notice => (Assert.Single(notice.Names), notice.Trouble is null)));
    }

    [Fact]
    public async Task does_not_let_the_trouble_of_one_hold_up_the_others_and_tells_it_once()
    {
        await Execute("alter table lifecycle_read.notes rename to notes_away");
        await Note("file/a", "one", "two", "three");
        await using var node = Running(new Notes(), new NoteCount());

        await node.Start();
        for (var i = 0; i < 5; i++) await node.Tick();

        Assert.Equal(["3"], await Rows(Counted));
        Assert.Empty(await Rows(StopRows));
        Assert.Equal("42P01", Assert.IsType<Npgsql.PostgresException>(node.Runner.Seats[0].Trouble).SqlState);
        Assert.Null(node.Runner.Seats[1].Trouble);
        Assert.Equal(["Notes"], Assert.Single(node.Notices).Names);

        await Execute("alter table lifecycle_read.notes_away rename to notes");
        node.Time.Pass(TimeSpan.FromSeconds(10));
        await node.Idle();

        Assert.Equal(["1|one", "2|two", "3|three"], await Rows(NoteRows));
        Assert.Equal([new RunnerSeat("Notes", true, null, null), new RunnerSeat("NoteCount", true, null, null)], node.Runner.Seats);
        Assert.Equal([("Notes", false), ("Notes", true)], node.Notices.Select(notice => (Assert.Single(notice.Names), notice.Trouble is null)));
    }

    [Fact]
    public async Task takes_a_partition_that_is_missing_for_the_databases_fault_and_goes_on_when_it_is_there()
    {
        await Execute("create table lifecycle_read.halves (position bigint, model varchar) partition by list (model)");
        await Note("file/a", "one", "two", "three");
        await using var node = Running(new Halves());

        await node.Start();
        for (var i = 0; i < 5; i++) await node.Tick();

        Assert.Empty(await Rows(StopRows));
        Assert.Equal("23514", Assert.IsType<Npgsql.PostgresException>(node.Runner.Seats[0].Trouble).SqlState);

        await Execute("create table lifecycle_read.halves_v1 partition of lifecycle_read.halves for values in ('Halves:All')");
        node.Time.Pass(TimeSpan.FromSeconds(10));
        await node.Idle();

        Assert.Equal(["1", "2", "3"], await Rows("select position from lifecycle_read.halves order by position"));
        Assert.Equal([new RunnerSeat("Halves", true, null, null)], node.Runner.Seats);
    }

    [Fact]
    public async Task does_not_let_a_table_that_somebody_has_locked_hold_up_the_others_for_long()
    {
        await using var connection = await Database.OwnerSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await using (var hold = new Npgsql.NpgsqlCommand("lock table lifecycle_read.notes", connection)) await hold.ExecuteNonQueryAsync(Stop);
        await Note("file/a", "one", "two", "three");
        await using var node = Running(new Notes(), new NoteCount());

        await node.Start();

        Assert.NotEqual("0", Assert.Single(await Rows(Counted)));
        Assert.Equal("55P03", Assert.IsType<Npgsql.PostgresException>(node.Runner.Seats[0].Trouble).SqlState);
        Assert.Null(node.Runner.Seats[1].Trouble);

        await transaction.RollbackAsync(Stop);
        node.Time.Pass(TimeSpan.FromSeconds(10));
        await node.Idle();
        await node.Tick();
        Assert.Equal(["1|one", "2|two", "3|three"], await Rows(NoteRows));
        Assert.Equal(["3"], await Rows(Counted));
        Assert.Empty(await Rows(StopRows));
    }

    [Fact]
    public async Task outlives_a_database_that_lets_nobody_in_for_a_while()
    {
        await using var node = Running(new NoteCount());
        await node.Start(listening: false);
        var name = (await Rows("select current_database()"))[0];
        await using var server = Npgsql.NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("LIFECYCLE_DB")!);

        await Execute(server, $"alter database {name} allow_connections false");
        await Rows(server, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        Database.OwnerSource.Clear();
        Database.ServeSource.Clear();
        for (var i = 0; i < 20; i++) await node.Tick();
        Assert.False(node.Runner.Seats[0].IsElected);
        Assert.NotNull(node.Runner.Seats[0].Trouble);
        var told = node.Notices.Count;
        for (var i = 0; i < 20; i++) await node.Tick();
        Assert.Equal(told, node.Notices.Count);

        await Execute(server, $"alter database {name} allow_connections true");
        await Note("file/a", "one");
        node.Time.Pass(TimeSpan.FromSeconds(10));
        await node.Idle();

        // A connection of the pool that the server has ended meanwhile may cost it one more attempt.
        await node.Tick();

        Assert.Equal(["1"], await Rows(Counted));
        Assert.Equal([new RunnerSeat("NoteCount", true, null, null)], node.Runner.Seats);
        Assert.Null(node.Notices.Last().Trouble);
    }

    private Node Running(params Projection[] projections) => new(Database.Serve, SampleCatalogue.Notes, Stop, projections);

    private sealed record Strange;
}
