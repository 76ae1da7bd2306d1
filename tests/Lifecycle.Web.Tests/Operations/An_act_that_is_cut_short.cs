using Lifecycle.Testing;
using Lifecycle.Web.Tests.Subscriptions;

namespace Lifecycle.Web.Tests.Operations;

/// <summary>
/// An act and its record are two transactions. Whatever happens between them, there may be a record of what was not done, and never the
/// other way round; the same command again does it.
/// </summary>
public sealed class An_act_that_is_cut_short(WebTemplate template)
{
    private const string Subscriber = "select coalesce((select state || ' ' || url || ' ' || stream from lifecycle.subscribers where name = 'observatory'), 'none')";
    private const string Skips = "select count(*)::text from lifecycle.projection_skips";
    private const string Url = "https://hooks.example/in";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string, string[]> Acts => new()
    {
        { "subscriber_changed", $"active {Url} ", $"paused {Url} ", ["pause", "observatory"] },
        { "subscriber_changed", $"active {Url} ", $"active {Url} inspection/", ["change", "observatory", "--stream", "inspection/"] },
        { "subscriber_removed", $"active {Url} ", "none", ["remove", "observatory"] },
        { "subscriber_added", "none", $"active {Url} ", ["add", "observatory", Url, "--from", "start"] },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task on_a_subscriber_is_recorded_and_done_when_it_is_repeated(string type, string before, string after, string[] act)
    {
        await using var database = await With(before);
        await Run(database, """
            create function lifecycle.cut() returns trigger language plpgsql as $body$ begin raise exception 'cut short'; end $body$;
            create trigger cut before insert or update or delete on lifecycle.subscribers for each row execute function lifecycle.cut();
            """);

        Assert.NotEqual(0, (await new Operator(database).Subscribers(act)).Code);

        Assert.Equal((1, before), (await Recorded(database, type), await Ask(database, Subscriber)));
        await Run(database, "drop trigger cut on lifecycle.subscribers");
        var again = await new Operator(database).Subscribers(act);
        Assert.True(again.Code == 0, again.Error);
        Assert.Equal((2, after), (await Recorded(database, type), await Ask(database, Subscriber)));
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task on_a_subscriber_is_not_done_where_it_cannot_be_recorded(string type, string before, string after, string[] act)
    {
        await using var database = await With(before);
        Assert.NotEqual(before, after);
        await Run(database, $"revoke execute on function lifecycle.append, lifecycle.append_event from \"{database.ServeRole}\"");

        Assert.NotEqual(0, (await new Operator(database).Subscribers(act)).Code);

        Assert.Equal((0, before), (await Recorded(database, type), await Ask(database, Subscriber)));
    }

    [Fact]
    public async Task on_a_dead_letter_is_recorded_and_done_when_it_is_repeated()
    {
        const string Marked = "select replay::text from lifecycle.subscriber_dead_letters";
        string[] act = ["replay", "observatory", "--all"];
        await using var database = await With($"active {Url} ");
        await Run(database, """
            insert into lifecycle.subscriber_dead_letters (name, public_from, position, event_id, tries, last_error, given_up_at)
            values ('observatory', 1, 1, gen_random_uuid(), 8, 'answered 500', now());
            create function lifecycle.cut() returns trigger language plpgsql as $body$ begin raise exception 'cut short'; end $body$;
            create trigger cut before update on lifecycle.subscriber_dead_letters for each row execute function lifecycle.cut();
            """);

        Assert.NotEqual(0, (await new Operator(database).Subscribers(act)).Code);

        Assert.Equal((1, "false"), (await Recorded(database, "dead_letters_replayed"), await Ask(database, Marked)));
        await Run(database, "drop trigger cut on lifecycle.subscriber_dead_letters");
        Assert.Equal(0, (await new Operator(database).Subscribers(act)).Code);
        Assert.Equal((2, "true"), (await Recorded(database, "dead_letters_replayed"), await Ask(database, Marked)));
    }

    [Fact]
    public async Task on_a_read_model_is_recorded_and_done_when_it_is_repeated()
    {
        await using var database = await Stopped();
        await Run(database, """
            create function lifecycle.cut() returns trigger language plpgsql as $body$ begin raise exception 'cut short'; end $body$;
            create trigger cut before insert on lifecycle.projection_skips for each row execute function lifecycle.cut();
            """);

        Assert.NotEqual(0, (await Skip(database)).Code);

        Assert.Equal((1, "0"), (await Recorded(database, "projection_skipped"), await Ask(database, Skips)));
        await Run(database, "drop trigger cut on lifecycle.projection_skips");
        Assert.Equal(0, (await Skip(database)).Code);
        Assert.Equal((2, "1"), (await Recorded(database, "projection_skipped"), await Ask(database, Skips)));
    }

    [Fact]
    public async Task on_a_read_model_is_not_done_where_it_cannot_be_recorded()
    {
        await using var database = await Stopped();
        await Run(database, $"revoke execute on function lifecycle.append, lifecycle.append_event from \"{database.ServeRole}\"");

        Assert.NotEqual(0, (await Skip(database)).Code);

        Assert.Equal((0, "0"), (await Recorded(database, "projection_skipped"), await Ask(database, Skips)));
    }

    private static Task<Commands.Said> Skip(TestDatabase database) => Commands.Said.By(database, Stop, "projections", "skip", "Forces", "1", "--reason", "No matter.");

    /// <summary>A database with a subscriber, unless there is to be none; how it came there is not recorded.</summary>
    private async Task<TestDatabase> With(string subscriber)
    {
        var database = await template.Clone(Stop);
        if (subscriber != "none")
        {
            await Run(database, $"""
                insert into lifecycle.subscribers (name, url, secret, types, stream, state) values ('observatory', '{Url}', 'whsec_AAAA', null, '', 'active');
                insert into lifecycle.subscriber_cursors (name, public_from, position) values ('observatory', 0, 0);
                """);
        }

        return database;
    }

    /// <summary>A database with a read model that an event has stopped.</summary>
    private async Task<TestDatabase> Stopped()
    {
        var database = await template.Clone(Stop);
        await Run(database, """
            insert into lifecycle.mt_streams (id, version) values ('inspection/strange', 1);
            insert into lifecycle.mt_events (seq_id, id, stream_id, version, data, type, headers)
            values (1, gen_random_uuid(), 'inspection/strange', 1, '{}', 'report_published', null);
            select setval('lifecycle.mt_events_sequence', 1);
            insert into lifecycle.projection_stops (name, position, type, error) values ('Forces:All', 1, 'report_published', 'no envelope');
            """);
        return database;
    }

    private static async Task<int> Recorded(TestDatabase database, string type) =>
        int.Parse(await Ask(database, $"select count(*)::text from lifecycle.mt_events where type = '{type}'"), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> Ask(TestDatabase database, string sql)
    {
        await using var command = database.OwnerSource.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync(Stop))!;
    }

    private static async Task Run(TestDatabase database, string sql)
    {
        await using var command = database.OwnerSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
