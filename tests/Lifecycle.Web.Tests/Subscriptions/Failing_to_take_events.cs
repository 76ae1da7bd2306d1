using Lifecycle.ReadModels.Feed;
using Lifecycle.Testing;
using Lifecycle.Web.Subscriptions;
using Lifecycle.Web.Tests.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lifecycle.Web.Tests.Subscriptions;

/// <summary>A receiver that fails, with a clock that only the test moves.</summary>
public sealed class Failing_to_take_events(WebTemplate template)
{
    private static readonly int[] Pauses = [5, 20, 80, 320, 1280, 3600, 3600];

    private readonly StillTime _time = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_tried_again_ever_later_then_put_aside_and_replayed_by_an_operator()
    {
        await using var receiver = await Receiver.Start();
        var (refused, works) = (default(string), false);
        receiver.Answer = (received, _) => Task.FromResult(!works && (refused ??= received.Id) == received.Id ? 500 : 200);
        await using var database = await Seeded(receiver, "--type", "report_published");
        var desk = new Operator(database);
        await using var served = await Served.Beside(database, Stop, Adjust(receiver));

        foreach (var (tries, pause) in Pauses.Index())
        {
            Assert.Equal(refused ?? "", refused is null ? "" : (await receiver.Next()).Id);
            await _time.SomebodyWaits(TimeSpan.FromSeconds(pause)).WaitAsync(Stop);
            var shown = await desk.Shows("observatory");
            Assert.Equal((tries + 1, "answered 500"), ((int)shown["tries"]!, (string?)shown["lastError"]));
            Assert.Equal("2026-03-01T12:00:00+00:00", (string?)shown["failingSince"]);
            _time.Pass(TimeSpan.FromSeconds(pause));
        }

        // The last try in vain; the next event is taken.
        var rest = new List<Received>();
        while (rest.Count == 0 || rest[^1].Id == refused) rest.Add(await receiver.Next());
        await desk.Sees("observatory", shown => (string?)shown["behind"] == "0" && (int)shown["deadLetters"]! == 1 && shown["failingSince"] is null);
        var dead = Assert.Single((await desk.Does("dead-letters", "observatory"))["deadLetters"]!.AsArray())!;
        Assert.Equal((refused, 8, "answered 500"), ((string?)dead["event"], (int)dead["tries"]!, (string?)dead["lastError"]));
        Assert.Equal(
            """{"count":1,"paused":0,"failing":0,"deadLetters":1}""",
            (await served.Get("/health/ready"))["subscribers"]!.ToJsonString());

        works = true;
        await desk.Does("replay", "observatory", "--position", $"{dead["position"]}", "--by", "operator-1", "--reason", "mended");
        _time.Pass(TimeSpan.FromSeconds(1));

        Assert.Equal(refused, (await receiver.Next()).Id);
        await desk.Sees("observatory", shown => (int)shown["deadLetters"]! == 0);
        Assert.False(receiver.HasMore);
    }

    [Fact]
    public async Task keeps_a_dead_letter_that_is_refused_once_more()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answer = (_, _) => Task.FromResult(503);
        await using var database = await Seeded(receiver, "--type", "report_published");
        await Put(database, """
            insert into lifecycle.subscriber_dead_letters (name, public_from, position, event_id, tries, last_error, given_up_at, replay)
            select 'observatory', t.public_from, t.position, t.event_id, 8, 'answered 500', now(), true from lifecycle_read.timeline_v1 t where t.event_type = 'report_published' order by t.position limit 1
            """);
        var desk = new Operator(database);
        await using var served = await Served.Beside(database, Stop, Adjust(receiver));

        await receiver.Next();
        await _time.SomebodyWaits(TimeSpan.FromSeconds(5)).WaitAsync(Stop);

        var dead = Assert.Single((await desk.Does("dead-letters", "observatory"))["deadLetters"]!.AsArray())!;
        Assert.Equal((9, "answered 503", false), ((int)dead["tries"]!, (string?)dead["lastError"], (bool)dead["replay"]!));
    }

    [Fact]
    public async Task is_sent_what_is_replayed_in_turns_with_what_is_new()
    {
        await using var receiver = await Receiver.Start();
        await using var database = await Seeded(receiver, "--type", "judgment_given");
        await ToReplay(database, "force_listed", 3);
        await using var served = await Served.Beside(database, Stop, Adjust(receiver));

        Assert.Equal(
            ["force_listed", "judgment_given", "force_listed", "judgment_given", "force_listed", "judgment_given", "judgment_given"],
            (await receiver.Take(7)).Select(received => received.Type));
    }

    [Fact]
    public async Task is_sent_what_is_replayed_where_there_is_nothing_new()
    {
        await using var receiver = await Receiver.Start();
        await using var database = await Seeded(receiver, "--type", "caveat_withdrawn");
        await ToReplay(database, "force_listed", 2);
        await using var served = await Served.Beside(database, Stop, Adjust(receiver));

        Assert.Equal(["force_listed", "force_listed"], (await receiver.Take(2)).Select(received => received.Type));
    }

    [Fact]
    public async Task is_told_to_the_log_once_where_it_is_the_database_that_fails()
    {
        await using var receiver = await Receiver.Start();
        await using var database = await Seeded(receiver);
        await Put(database, "alter function lifecycle_read.visible_rows rename to visible_away");
        var (table, log) = (new Web.Subscriptions.Subscribers(database.ServeSource), new Lines());
        var to = (await table.One("observatory", Stop))!.Subscriber;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        // It comes to nothing further than reading what is to be sent.
        var running = new Delivery(to, table, new Letters(new PublicFeed(database.ServeSource)), null!, null!, null!, _time, log).Run(end.Token);
        for (var tries = 0; tries < 4; tries++)
        {
            await _time.SomebodyWaits(TimeSpan.FromSeconds(1)).WaitAsync(Stop);
            if (tries < 3) _time.Pass(TimeSpan.FromSeconds(1));
        }

        Assert.StartsWith("Nothing is sent to observatory at the moment: 42883: ", Assert.Single(log.Said), StringComparison.Ordinal);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Theory]
    [InlineData("60", 60)]
    [InlineData("1", 5)]
    [InlineData("86400", 3600)]
    [InlineData("Sun, 01 Mar 2026 12:00:30 GMT", 30)]
    public async Task is_left_alone_for_as_long_as_it_asks_within_bounds(string retryAfter, int seconds)
    {
        await using var receiver = await Receiver.Start();
        receiver.Answer = (_, response) =>
        {
            response.Headers.RetryAfter = retryAfter;
            return Task.FromResult(429);
        };
        await using var database = await Seeded(receiver);
        await using var served = await Served.Beside(database, Stop, Adjust(receiver));

        await receiver.Next();
        await _time.SomebodyWaits(TimeSpan.FromSeconds(seconds)).WaitAsync(Stop);

        var shown = await new Operator(database).Shows("observatory");
        Assert.Equal(("answered 429", _time.GetUtcNow().AddSeconds(seconds)), ((string?)shown["lastError"], (DateTimeOffset)shown["nextTry"]!));
    }

    [Fact]
    public async Task is_given_ten_seconds_to_answer()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answer = (_, _) => new TaskCompletionSource<int>().Task;
        await using var database = await Seeded(receiver);
        await using var served = await Served.Beside(database, Stop, Adjust(receiver));

        await receiver.Next();
        _time.Pass(TimeSpan.FromSeconds(10));
        await _time.SomebodyWaits(TimeSpan.FromSeconds(5)).WaitAsync(Stop);

        Assert.Equal("no answer within 10 seconds", (string?)(await new Operator(database).Shows("observatory"))["lastError"]);
    }

    [Fact]
    public async Task is_paused_where_it_says_that_it_is_gone()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answer = (_, _) => Task.FromResult(410);
        await using var database = await Seeded(receiver);
        var desk = new Operator(database);
        await using var served = await Served.Beside(database, Stop, Adjust(receiver));

        await receiver.Next();
        await desk.Sees("observatory", shown => (string?)shown["state"] == "paused");
        await Until(database, "select exists (select from lifecycle.mt_events where type = 'subscriber_changed')");

        await using var recorded = database.OwnerSource.CreateCommand("select type || ' ' || (data -> 'to' ->> 'state') || ' ' || (headers -> 'open' ->> 'voice') || ' ' || (headers -> 'open' ->> 'reason') from lifecycle.mt_events order by seq_id desc limit 1");
        Assert.Equal("subscriber_changed paused system the receiver answered 410 Gone", await recorded.ExecuteScalarAsync(Stop));
        Assert.Equal(0, (int)(await desk.Shows("observatory"))["deadLetters"]!);
    }

    [Fact]
    public async Task is_sent_nothing_after_it_said_that_it_is_gone_although_that_cannot_be_recorded_yet()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answer = (_, _) => Task.FromResult(410);
        await using var database = await Seeded(receiver);
        var desk = new Operator(database);
        await Put(database, $"revoke execute on function lifecycle.append, lifecycle.append_event from \"{database.ServeRole}\"");
        await using var served = await Served.Beside(database, Stop, Adjust(receiver));

        await receiver.Next();
        await desk.Sees("observatory", shown => (string?)shown["state"] == "paused");
        await _time.SomebodyWaits(TimeSpan.FromSeconds(2)).WaitAsync(Stop);
        Assert.False(receiver.HasMore);

        await Put(database, $"grant execute on function lifecycle.append, lifecycle.append_event to \"{database.ServeRole}\"");
        _time.Pass(TimeSpan.FromSeconds(2));
        await Until(database, "select count(*) = 1 from lifecycle.mt_events where type = 'subscriber_changed'");
    }

    [Fact]
    public async Task is_not_paused_where_it_was_given_another_address_before_it_said_that_it_is_gone()
    {
        await using var receiver = await Receiver.Start();
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource<int>());
        receiver.Answer = (received, _) =>
        {
            if (received.Path == "/right") return Task.FromResult(200);
            asked.TrySetResult();
            return answer.Task;
        };
        await using var database = await Seeded(receiver, "--type", "report_published");
        var desk = new Operator(database);
        await using var served = await Served.Beside(database, Stop, Adjust(receiver));
        await asked.Task.WaitAsync(Stop);

        // The service sees the change at its next tick, which does not come while the clock stands.
        await Put(database, $"update lifecycle.subscribers set url = '{receiver.Origin}/right', revision = revision + 1");
        answer.SetResult(410);
        await receiver.Next();
        await _time.SomebodyWaits(TimeSpan.FromSeconds(1)).WaitAsync(Stop);
        _time.Pass(TimeSpan.FromSeconds(1));

        Assert.Equal("/right", (await receiver.Next()).Path);
        Assert.Equal("active", (string?)(await desk.Shows("observatory"))["state"]);
        await using var recorded = database.OwnerSource.CreateCommand("select count(*) from lifecycle.mt_events where type = 'subscriber_changed'");
        Assert.Equal(0L, await recorded.ExecuteScalarAsync(Stop));
    }

    [Fact]
    public async Task is_tried_again_at_once_when_it_is_changed()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answer = (received, _) => Task.FromResult(received.Path == "/right" ? 200 : 404);
        await using var database = await Seeded(receiver, "--type", "report_published");
        var desk = new Operator(database);
        await using var served = await Served.Beside(database, Stop, Adjust(receiver));
        await receiver.Next();
        await _time.SomebodyWaits(TimeSpan.FromSeconds(5)).WaitAsync(Stop);

        await desk.Does("change", "observatory", "--url", $"{receiver.Origin}/right");
        _time.Pass(TimeSpan.FromSeconds(1));

        Assert.Equal("/right", (await receiver.Next()).Path);
    }

    private static async Task Until(TestDatabase database, string condition)
    {
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            await using var command = database.OwnerSource.CreateCommand(condition);
            if (await command.ExecuteScalarAsync(Stop) is true) return;
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(1), $"In a minute it did not come to: {condition}");
        }
    }

    // The first so many events of a type, as dead letters that are to be sent again.
    private static Task ToReplay(TestDatabase database, string type, int count) => Put(database, $"""
        insert into lifecycle.subscriber_dead_letters (name, public_from, position, event_id, tries, last_error, given_up_at, replay)
        select 'observatory', t.public_from, t.position, t.event_id, 8, 'answered 500', now(), true from lifecycle_read.timeline_v1 t where t.event_type = '{type}' order by t.position limit {count}
        """);

    private static async Task Put(TestDatabase database, string sql)
    {
        await using var command = database.OwnerSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }

    private Action<WebApplicationBuilder> Adjust(Receiver receiver) => builder =>
    {
        Operator.Allow(receiver)(builder);
        builder.Services.AddSingleton<TimeProvider>(_time);
    };

    private async Task<TestDatabase> Seeded(Receiver receiver, params string[] options)
    {
        var database = await template.Clone(Stop);
        await Served.Import(database, Seeds.Folder, Stop);
        await new Operator(database).Does(["add", "observatory", receiver.Url, "--from", "start", .. options]);
        return database;
    }

    private sealed class Lines : ILogger
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Said.Add(formatter(state, exception));
    }
}
