using System.Security.Cryptography;
using System.Text;
using Lifecycle.Testing;
using Lifecycle.Web.Tests.Following;
using Lifecycle.Web.Tests.Serving;
using Npgsql;

namespace Lifecycle.Web.Tests.Subscriptions;

public sealed class Being_sent_events(WebTemplate template)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task gets_everything_public_in_order_and_once()
    {
        await using var receiver = await Receiver.Start();
        await using var served = await Served.With(template, Seeds.Folder, Stop, Operator.Allow(receiver));
        var desk = new Operator(served.Database);

        await desk.Does("add", "observatory", receiver.Url, "--from", "start");

        var expected = await Public.Expected(served);
        Assert.Equal(expected, (await receiver.Take(expected.Count)).Select(received => received.Line));
        await desk.Sees("observatory", shown => (string?)shown["cursor"] == Public.PlaceOf(expected[^1]));
        Assert.False(receiver.HasMore);
        Assert.Equal("0", (string?)(await desk.Shows("observatory"))["behind"]);
    }

    [Fact]
    public async Task gets_each_event_as_a_signed_cloud_event_of_its_own()
    {
        await using var receiver = await Receiver.Start();
        await using var served = await Served.With(template, Seeds.Folder, Stop, Operator.Allow(receiver));
        var secret = (string)(await new Operator(served.Database).Does("add", "observatory", receiver.Url, "--from", "start"))["secret"]!;

        var received = await receiver.Next();

        Assert.Equal("application/cloudevents+json; charset=utf-8", received.ContentType);
        Assert.Equal("/hooks?key=a-secret-of-the-receivers", received.Path);
        Assert.Equal("lifecycle", received.Headers["user-agent"]);
        CloudEventRules.Check(received.Event);
        Assert.Equal((string?)received.Event["id"], received.Id);
        Assert.Equal((await served.Get("/api/events?limit=1"))[0]!.ToJsonString(), received.Event.ToJsonString());

        // By the letter of Standard Webhooks: HMAC-SHA256 over id, timestamp and body, joined by dots.
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        var signed = Encoding.UTF8.GetBytes($"{received.Id}.{received.Headers["webhook-timestamp"]}.{received.Body}");
        Assert.Equal($"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed))}", received.Headers["webhook-signature"]);
        Assert.InRange(long.Parse(received.Headers["webhook-timestamp"], System.Globalization.CultureInfo.InvariantCulture), 1_700_000_000, 4_000_000_000);
    }

    [Fact]
    public async Task gets_only_the_types_and_streams_that_it_wants_and_only_what_is_new()
    {
        await using var receiver = await Receiver.Start();
        await using var served = await Served.With(template, Seeds.Folder, Stop, Operator.Allow(receiver));
        var desk = new Operator(served.Database);
        await desk.Does("add", "observatory", receiver.Url, "--type", "report_published", "--stream", "inspection/crime-2014.b");

        await served.Append("inspection/crime-2014.bedfordshire", [Public.Announced, Public.Published], Stop);

        var received = await receiver.Next();
        Assert.Equal(("report_published", "inspection/crime-2014.bedfordshire"), (received.Type, (string?)received.Event["subject"]));
        await desk.Sees("observatory", shown => (string?)shown["behind"] == "0");
        Assert.False(receiver.HasMore);
    }

    [Fact]
    public async Task gets_nothing_of_an_inspection_before_its_publication()
    {
        await using var receiver = await Receiver.Start();
        await using var served = await Served.With(template, Seeds.Folder, Stop, Operator.Allow(receiver));
        await new Operator(served.Database).Does("add", "observatory", receiver.Url);

        await served.Append(Public.Unpublished, [Public.Announced, Public.Judged()], Stop);
        await served.Append("force/bedfordshire", [new Domain.Forces.ForceNamed(new("Bedfordshire", new(Domain.Time.Occasion.NotRecorded, null)))], Stop);
        Assert.Equal("force_named", (await receiver.Next()).Type);
        await served.Append(Public.Unpublished, [Public.Published], Stop);

        Assert.Equal(["inspection_announced", "judgment_given", "report_published"], (await receiver.Take(3)).Select(received => received.Type));
    }

    [Fact]
    public async Task is_not_held_up_by_another_that_never_answers()
    {
        await using var receiver = await Receiver.Start();
        var never = new TaskCompletionSource<int>();
        receiver.Answer = (received, _) => received.Path.StartsWith("/dead", StringComparison.Ordinal) ? never.Task : Task.FromResult(200);
        await using var served = await Served.With(template, Seeds.Folder, Stop, Operator.Allow(receiver));
        var desk = new Operator(served.Database);
        await desk.Does("add", "dead", $"{receiver.Origin}/dead", "--from", "start");
        while ((await receiver.Next()).Path != "/dead") Stop.ThrowIfCancellationRequested();

        await desk.Does("add", "quick", $"{receiver.Origin}/quick", "--from", "start");

        var quick = new List<string>();
        var expected = await Public.Expected(served);
        while (quick.Count < expected.Count)
        {
            var received = await receiver.Next();
            if (received.Path == "/quick") quick.Add(received.Line);
        }

        Assert.Equal(expected, quick);
        Assert.Equal("0000000000000000-0000000000000000", (string?)(await desk.Shows("dead"))["cursor"]);
    }

    [Fact]
    public async Task gets_an_event_again_under_the_same_id_where_the_sender_died_before_it_had_noted_that()
    {
        await using var receiver = await Receiver.Start();
        await using var database = await template.Clone(Stop);
        await Served.Import(database, Seeds.Folder, Stop);
        await new Operator(database).Does("add", "observatory", receiver.Url, "--from", "start");
        Received first;
        await using (var connection = await database.OwnerSource.OpenConnectionAsync(Stop))
        await using (var transaction = await connection.BeginTransactionAsync(Stop))
        {
            await using var hold = new NpgsqlCommand("select * from lifecycle.subscriber_cursors for update", connection);
            await hold.ExecuteNonQueryAsync(Stop);
            await using var dying = await Served.Beside(database, Stop, Operator.Allow(receiver));
            first = await receiver.Next();
            await Until(database, "select exists (select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database())");
            await dying.End();
        }

        await using var served = await Served.Beside(database, Stop, Operator.Allow(receiver));
        var again = await receiver.Next();

        Assert.Equal((first.Id, first.Body), (again.Id, again.Body));
        Assert.NotEqual(first.Id, (await receiver.Next()).Id);
    }

    [Fact]
    public async Task is_sent_to_by_one_node_at_a_time_and_by_the_next_when_that_has_gone()
    {
        await using var receiver = await Receiver.Start();
        await using var database = await template.Clone(Stop);
        await Served.Import(database, Seeds.Folder, Stop);
        await using var first = await Served.Beside(database, Stop, Operator.Allow(receiver));
        await using var second = await Served.Beside(database, Stop, Operator.Allow(receiver));
        var desk = new Operator(database);
        await desk.Does("add", "observatory", receiver.Url, "--from", "start");
        var expected = await Public.Expected(first);
        Assert.Equal(expected, (await receiver.Take(expected.Count)).Select(received => received.Line));

        // Until its sender has noted that, an event may be sent again by the next.
        await desk.Sees("observatory", shown => (string?)shown["behind"] == "0");
        await first.End();
        await second.Append(Public.Unpublished, [Public.Announced, Public.Published], Stop);
        Assert.Equal(["inspection_announced", "report_published"], (await receiver.Take(2)).Select(received => received.Type));

        await desk.Sees("observatory", shown => (string?)shown["behind"] == "0");
        await using var third = await Served.Beside(database, Stop, Operator.Allow(receiver));
        await second.End();
        await third.Append(Public.Unpublished, [Public.Judged()], Stop);
        Assert.Equal("judgment_given", (await receiver.Next()).Type);
        await desk.Sees("observatory", shown => (string?)shown["behind"] == "0");
        Assert.False(receiver.HasMore);
    }

    [Fact]
    public async Task goes_on_after_a_pause_where_it_was()
    {
        await using var receiver = await Receiver.Start();
        await using var served = await Served.With(template, Seeds.Folder, Stop, Operator.Allow(receiver));
        var desk = new Operator(served.Database);
        await desk.Does("add", "observatory", receiver.Url);
        await desk.Does("pause", "observatory");
        await served.Append("inspection/crime-2014.bedfordshire", [Public.Announced, Public.Published], Stop);
        Assert.Equal(("2", "paused"), ((string?)(await desk.Shows("observatory"))["behind"], (string?)(await desk.Shows("observatory"))["state"]));
        Assert.False(receiver.HasMore);

        await desk.Does("resume", "observatory");

        Assert.Equal(["inspection_announced", "report_published"], (await receiver.Take(2)).Select(received => received.Type));
    }

    [Fact]
    public async Task is_sent_to_its_new_address_without_a_restart()
    {
        await using var receiver = await Receiver.Start();
        await using var served = await Served.With(template, Seeds.Folder, Stop, Operator.Allow(receiver));
        var desk = new Operator(served.Database);
        await desk.Does("add", "observatory", $"{receiver.Origin}/old", "--from", "start", "--type", "report_published");
        Assert.Equal(["/old", "/old"], (await receiver.Take(2)).Select(received => received.Path));
        await desk.Sees("observatory", shown => (string?)shown["behind"] == "0");

        await desk.Does("change", "observatory", "--url", $"{receiver.Origin}/new");
        await served.Append("inspection/crime-2014.bedfordshire", [Public.Announced, Public.Published], Stop);

        Assert.Equal("/new", (await receiver.Next()).Path);
    }

    private static async Task Until(TestDatabase database, string condition)
    {
        await using var command = database.OwnerSource.CreateCommand(condition);
        while (!(bool)(await command.ExecuteScalarAsync(Stop))!) Stop.ThrowIfCancellationRequested();
    }
}
