using System.Text.Json.Nodes;
using Lifecycle.Testing;
using Lifecycle.Web.Tests.Serving;
using Npgsql;

namespace Lifecycle.Web.Tests.Subscriptions;

public sealed class Keeping_subscribers(WebTemplate template)
{
    private const string Url = "https://hooks.example/in?token=very-secret";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task shows_the_secret_once_and_records_every_change_without_it()
    {
        await using var database = await template.Clone(Stop);
        var desk = new Operator(database);

        var added = await desk.Subscribers("add", "observatory", Url, "--type", "report_published", "--by", "operator-1", "--reason", "asked for");
        await desk.Does("change", "observatory", "--all-types", "--stream", "inspection/", "--url", "https://hooks.example:8443/other");
        await desk.Does("change", "observatory", "--all-types");
        await desk.Does("pause", "observatory");
        await desk.Does("resume", "observatory");
        await desk.Does("remove", "observatory", "--by", "operator-2");

        Assert.Matches("^(hooks.example leads to no address at the moment.\n)?Events are sent to https://hooks.example as \"observatory\".\nSecret: whsec_[A-Za-z0-9+/]{43}=\nIt signs every request \\(webhook-signature\\) and is not shown again: give it to the receiver now.\n$", added.Output);
        Assert.Equal(
            [
                "operations subscriber_added observatory https://hooks.example active operator-1 asked for",
                "operations subscriber_changed observatory https://hooks.example:8443 active - -",
                "operations subscriber_changed observatory https://hooks.example:8443 paused - -",
                "operations subscriber_changed observatory https://hooks.example:8443 active - -",
                "operations subscriber_removed observatory https://hooks.example:8443 active operator-2 -",
            ],
            await Recorded(database));
        Assert.Equal(0L, await Scalar(database, "select count(*) from lifecycle.mt_events where data::text ~ 'whsec|secret|/in|/other'"));
        Assert.Equal(0L, await Scalar(database, "select (select count(*) from lifecycle.subscribers) + (select count(*) from lifecycle.subscriber_cursors)"));
    }

    [Fact]
    public async Task gives_a_new_secret_where_one_was_lost()
    {
        await using var database = await template.Clone(Stop);
        var desk = new Operator(database);
        var first = (string)(await desk.Does("add", "observatory", Url))["secret"]!;

        var second = (string)(await desk.Does("change", "observatory", "--new-secret"))["secret"]!;

        Assert.NotEqual(first, second);
        var kept = (await new Web.Subscriptions.Subscribers(database.ServeSource).One("observatory", Stop))!.Subscriber.Secret;
        Assert.Equal(second, new Web.Subscriptions.SecretSeal(Operator.Keys).Open("observatory", kept));
        Assert.Equal("operations subscriber_changed observatory https://hooks.example active - a new secret", (await Recorded(database))[^1]);
    }

    [Fact]
    public async Task keeps_a_pause_that_came_while_something_else_was_being_changed()
    {
        await using var database = await template.Clone(Stop);
        var desk = new Operator(database);
        await desk.Does("add", "observatory", Url);
        await using var connection = await database.OwnerSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await using (var pause = new NpgsqlCommand("update lifecycle.subscribers set state = 'paused', revision = revision + 1", connection)) await pause.ExecuteNonQueryAsync(Stop);

        var changing = desk.Does("change", "observatory", "--stream", "inspection/");
        while (await Scalar(database, "select count(*) from pg_locks where not granted and locktype = 'transactionid'") == 0) Stop.ThrowIfCancellationRequested();
        await transaction.CommitAsync(Stop);

        Assert.Equal(("paused", "inspection/"), ((string?)(await changing)["state"], (string?)(await changing)["stream"]));
        var shown = await desk.Shows("observatory");
        Assert.Equal(("paused", "inspection/"), ((string?)shown["state"], (string?)shown["stream"]));
        Assert.Equal(
            ["active to active", "paused to paused"],
            (await Changes(database)).Order());
    }

    [Fact]
    public async Task lists_how_each_stands_and_never_its_secret()
    {
        await using var database = await template.Clone(Stop);
        await Served.Import(database, Seeds.Folder, Stop);
        var desk = new Operator(database);
        Assert.Equal(new Said(0, "There is no subscriber. Add one with \"lifecycle subscribers add NAME URL\".\n", ""), await desk.Subscribers("list"));
        await desk.Does("add", "observatory", Url, "--stream", "inspection/");

        var list = await desk.Subscribers("list");

        Assert.Equal(
            "Name\tReceiver\tTypes\tStreams\tState\tCursor\tBehind\tFailing since\tLast error\tDead letters\n"
            + "observatory\thttps://hooks.example\tall\tinspection/\tactive\t0000000000000358-0000000000000000\t0\tno\tnone\t0\n",
            list.Output);
        Assert.DoesNotContain("whsec", (await desk.Subscribers("list", "--json")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "\"Observatory\" is no name for a subscriber; expected up to 63 small letters, digits and hyphens, such as observatory.", "add", "Observatory", Url)]
    [InlineData(2, "Say what to change: --url, --new-secret, --type, --all-types, --stream or --all-streams.", "change", "observatory")]
    [InlineData(2, "Name types or say --all-types, not both.", "change", "observatory", "--all-types", "--type", "report_published")]
    [InlineData(2, "--stream: no stream begins with \"inspections/\"; expected force/, framework/, inspection/, recommendation/, thread/ or what begins like that, such as inspection/crime-2014.northamptonshire.", "add", "other", Url, "--stream", "inspections/")]
    [InlineData(2, "Name positions or say --all, and not both.", "replay", "observatory")]
    [InlineData(1, "There is no subscriber \"nobody\".", "pause", "nobody")]
    [InlineData(1, "There is no subscriber \"nobody\".", "remove", "nobody")]
    [InlineData(1, "There is no subscriber \"nobody\".", "dead-letters", "nobody")]
    [InlineData(1, "There is a subscriber \"observatory\" already. Change it, or choose another name.", "add", "observatory", Url)]
    [InlineData(1, "The event at position 12 is no dead letter of \"observatory\".", "replay", "observatory", "--position", "12")]
    public async Task says_what_is_wrong(int code, string sentence, params string[] arguments)
    {
        await using var database = await template.Clone(Stop);
        var desk = new Operator(database);
        await desk.Does("add", "observatory", Url);

        var said = await desk.Subscribers(arguments);

        Assert.Equal((code, sentence), (said.Code, said.Error.Trim()));
        Assert.Equal(["operations subscriber_added observatory https://hooks.example active - -"], await Recorded(database));
    }

    [Fact]
    public async Task names_the_types_there_are_where_one_is_unknown()
    {
        await using var database = await template.Clone(Stop);

        var said = await new Operator(database).Subscribers("add", "observatory", Url, "--type", "report_publish");

        Assert.Equal(2, said.Code);
        Assert.StartsWith("--type: \"report_publish\" is no event of this feed; expected one of action_plan_corrected, ", said.Error, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> Changes(TestDatabase database)
    {
        await using var command = database.OwnerSource.CreateCommand("select (data -> 'from' ->> 'state') || ' to ' || (data -> 'to' ->> 'state') from lifecycle.mt_events where type = 'subscriber_changed'");
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var changes = new List<string>();
        while (await rows.ReadAsync(Stop)) changes.Add(rows.GetString(0));
        return changes;
    }

    private static async Task<IReadOnlyList<string>> Recorded(TestDatabase database)
    {
        await using var command = database.OwnerSource.CreateCommand("""
            select split_part(stream_id, '/', 1), type, coalesce(data -> 'to', data -> 'subscription'), headers -> 'closed' ->> 'actor', headers -> 'open' ->> 'reason'
            from lifecycle.mt_events order by seq_id
            """);
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var lines = new List<string>();
        while (await rows.ReadAsync(Stop))
        {
            var about = JsonNode.Parse(rows.GetString(2))!;
            lines.Add($"{rows.GetString(0)} {rows.GetString(1)} {about["subscriber"]} {about["receiver"]} {about["state"]} {Or(rows, 3)} {Or(rows, 4)}");
        }

        return lines;
    }

    private static string Or(Npgsql.NpgsqlDataReader row, int column) => row.IsDBNull(column) ? "-" : row.GetString(column);

    private static async Task<long> Scalar(TestDatabase database, string sql)
    {
        await using var command = database.OwnerSource.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }
}
