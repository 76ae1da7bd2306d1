using System.Text.Json;
using Npgsql;

namespace Lifecycle.EventStore.Tests;

/// <summary>
/// Marten itself cannot be had here, so these are the statements that its appender of the kind <c>Rich</c> sends, as the role that
/// <c>ops/marten.md</c> makes for it.
/// </summary>
public sealed class A_Marten_application_that_takes_over(StoreTemplate template) : StoreTest(template)
{
    [Fact]
    public async Task goes_on_at_the_next_position()
    {
        await Note("file/a", "one", "two");
        await using var marten = await Marten();

        await Append(marten, 2,
            "update lifecycle.mt_streams set version = 3, timestamp = now() where id = 'file/a' and version = 2",
            Event("file/a", 3, "three"),
            "insert into lifecycle.mt_streams (id, type, version, tenant_id) values ('file/m', 'file', 1, '*DEFAULT*')",
            Event("file/m", 1, "four"));

        Assert.Equal(
            ["1|file/a|1", "2|file/a|2", "3|file/a|3", "4|file/m|1"],
            await Rows("select seq_id, stream_id, version from lifecycle.mt_events order by seq_id"));
    }

    [Fact]
    public async Task leaves_no_number_unused_that_an_append_drew_which_was_rolled_back()
    {
        await Note("file/a", "one", "two");
        await Execute("begin; select setval('lifecycle.mt_events_sequence', 7); rollback");
        Assert.Equal(["7"], await Rows("select last_value from lifecycle.mt_events_sequence"));
        await using var marten = await Marten();

        await Execute(MartenPage.Sequence);
        await Append(marten, 1, "update lifecycle.mt_streams set version = 3, timestamp = now() where id = 'file/a' and version = 2", Event("file/a", 3, "three"));

        Assert.Equal(["1", "2", "3"], await Rows("select seq_id from lifecycle.mt_events order by seq_id"));
    }

    [Fact]
    public async Task begins_an_empty_log_at_the_first_position()
    {
        await Execute("begin; select setval('lifecycle.mt_events_sequence', 7); rollback");
        Assert.Equal(["7"], await Rows("select last_value from lifecycle.mt_events_sequence"));
        await using var marten = await Marten();

        await Execute(MartenPage.Sequence);
        await Append(marten, 1, "insert into lifecycle.mt_streams (id, type, version, tenant_id) values ('file/m', 'file', 1, '*DEFAULT*')", Event("file/m", 1, "one"));

        Assert.Equal(["1"], await Rows("select seq_id from lifecycle.mt_events"));
    }

    [Fact]
    public async Task writes_events_that_this_store_reads_with_their_envelope()
    {
        await using var marten = await Marten();
        await Append(marten, 1, "insert into lifecycle.mt_streams (id, type, version, tenant_id) values ('file/m', 'file', 1, '*DEFAULT*')", Event("file/m", 1, "one"));

        var stored = Assert.Single(await Store.ReadFeed(0, 10, Stop));

        Assert.Equal(("file/m", 1L, "noted", 1, "one"), (stored.Stream, stored.Version, stored.Type, stored.Schema, Sample.Text(stored)));
        Assert.Equal("""{"Occurred":"2014-11","Actor":"clerk-7","Voice":"inspectorate","Source":["report.txt:12"],"Reason":null}""", JsonSerializer.Serialize(stored.Envelope));
    }

    [Fact]
    public async Task leaves_a_log_that_this_store_appends_to_again()
    {
        await Note("file/a", "one");
        await using var marten = await Marten();
        await Append(marten, 1, "update lifecycle.mt_streams set version = 2, timestamp = now() where id = 'file/a' and version = 1", Event("file/a", 2, "two"));

        Answers.Appended(
            await Store.Append(Sample.Append("file/a", ExpectedVersion.Exactly(2), Sample.Note("three"), Sample.Note("four")), Stop), 3, 4, ("file/a", 4));

        await Append(marten, 1, "update lifecycle.mt_streams set version = 5, timestamp = now() where id = 'file/a' and version = 4", Event("file/a", 5, "five"));
        Assert.Equal(["one", "two", "three", "four", "five"], (await Store.ReadFeed(0, 10, Stop)).Select(Sample.Text));
        Assert.Equal([1L, 2, 3, 4, 5], (await Store.ReadFeed(0, 10, Stop)).Select(stored => stored.Position));
    }

    [Theory]
    [InlineData("update lifecycle.mt_streams set is_archived = true", "LC001")]
    [InlineData("update lifecycle.mt_streams set version = 0", "LC001")]
    [InlineData("update lifecycle.mt_events set is_archived = true", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("update lifecycle.mt_events set data = '{}'", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("delete from lifecycle.mt_events", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("delete from lifecycle.mt_streams", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("truncate lifecycle.mt_events", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("select setval('lifecycle.mt_events_sequence', 9)", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("create table lifecycle.mt_doc_x ()", PostgresErrorCodes.InsufficientPrivilege)]
    public async Task may_not_rewrite_history(string statement, string code)
    {
        await Note("file/a", "one");
        await using var marten = await Marten();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Execute(marten.Source, statement));

        Assert.Equal(code, refused.SqlState);
    }

    [Fact]
    public async Task may_keep_its_own_progress()
    {
        await using var marten = await Marten();

        await Execute(marten.Source, "insert into lifecycle.mt_event_progression (name, last_seq_id) values ('Other:All', 1)");
        await Execute(marten.Source, "update lifecycle.mt_event_progression set last_seq_id = 2 where name = 'Other:All'");

        Assert.Equal(["2"], await Rows("select last_seq_id from lifecycle.mt_event_progression where name = 'Other:All'"));
    }

    private Task<Role> Marten() => Role.With(Database, MartenPage.Grants.Replace("marten", "someone", StringComparison.Ordinal));

    private static string Event(string stream, long version, string text) => $$$"""
        insert into lifecycle.mt_events
          (data, type, mt_dotnet_type, seq_id, id, stream_id, version, timestamp, tenant_id, correlation_id, causation_id, headers, user_name, is_archived)
        values
          ('{"text":"{{{text}}}"}', 'noted', 'Tests.Noted, Tests', @seq, gen_random_uuid(), '{{{stream}}}', {{{version}}}, now(), '*DEFAULT*', null, null,
          '{{{MartenPage.Headers}}}', 'clerk-7', false)
        """;

    /// <summary>One session: numbers first, then everything in one transaction.</summary>
    private static async Task Append(Role marten, int events, params string[] statements)
    {
        var numbers = new Queue<long>();
        await using (var command = marten.Source.CreateCommand($"select nextval('lifecycle.mt_events_sequence') from generate_series(1, {events})"))
        await using (var rows = await command.ExecuteReaderAsync(Stop))
        {
            while (await rows.ReadAsync(Stop)) numbers.Enqueue(rows.GetInt64(0));
        }

        await using var connection = await marten.Source.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            if (statement.Contains("@seq", StringComparison.Ordinal)) command.Parameters.AddWithValue("seq", numbers.Dequeue());
            Assert.Equal(1, await command.ExecuteNonQueryAsync(Stop));
        }

        await transaction.CommitAsync(Stop);
    }
}
