using Lifecycle.Testing;

namespace Lifecycle.EventStore.Tests;

public sealed class Waking_up(StoreTemplate template) : StoreTest(template)
{
    private const string Listening = "select pid from pg_stat_activity where datname = current_database() and query like '%listen lifecycle_appended%' and pid <> pg_backend_pid()";

    private static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;

    private readonly StillTime _time = new();

    [Fact]
    public async Task wakes_whoever_waits_without_a_tick_passing()
    {
        await Run(async wakeups =>
        {
            var (appended, projected) = (wakeups.Appended.Ticket, wakeups.Projected.Ticket);
            var waits = new[]
            {
                wakeups.Appended.WaitBeyond(appended, TimeSpan.FromMilliseconds(500), Stop),
                wakeups.Appended.WaitBeyond(appended, TimeSpan.FromMilliseconds(500), Stop),
            };
            Assert.All(waits, wait => Assert.False(wait.IsCompleted));

            await Execute("notify lifecycle_appended, '7'");

            await Task.WhenAll(waits).WaitAsync(TimeSpan.FromMinutes(1), Stop);
            Assert.Equal((appended + 1, projected), (wakeups.Appended.Ticket, wakeups.Projected.Ticket));
        });
    }

    [Fact]
    public async Task tells_what_was_appended_from_what_was_projected()
    {
        await Run(async wakeups =>
        {
            var (appended, projected) = (wakeups.Appended.Ticket, wakeups.Projected.Ticket);

            await Execute("notify lifecycle_projected, '7'");

            await wakeups.Projected.WaitBeyond(projected, Never, Stop).WaitAsync(TimeSpan.FromMinutes(1), Stop);
            Assert.Equal(appended, wakeups.Appended.Ticket);
        });
    }

    [Fact]
    public async Task misses_no_signal_that_came_between_the_look_and_the_wait()
    {
        var wakeups = new Wakeups(Database.ServeSource, _time);
        var ticket = wakeups.Appended.Ticket;

        wakeups.Appended.Signal();

        Assert.True(wakeups.Appended.WaitBeyond(ticket, Never, Stop).IsCompletedSuccessfully);
        Assert.False(wakeups.Appended.WaitBeyond(wakeups.Appended.Ticket, Never, Stop).IsCompleted);
    }

    [Fact]
    public async Task looks_all_the_same_when_the_time_is_over()
    {
        var wakeups = new Wakeups(Database.ServeSource, _time);
        var wait = wakeups.Appended.WaitBeyond(wakeups.Appended.Ticket, TimeSpan.FromMilliseconds(500), Stop);

        _time.Pass(TimeSpan.FromMilliseconds(499));
        Assert.False(wait.IsCompleted);
        _time.Pass(TimeSpan.FromMilliseconds(1));

        await wait.WaitAsync(TimeSpan.FromMinutes(1), Stop);
    }

    [Fact]
    public async Task wakes_everybody_when_it_listens_again_after_its_connection_was_ended()
    {
        await Run(async wakeups =>
        {
            var before = Assert.Single(await Rows(Listening));
            var ticket = wakeups.Appended.Ticket;

            await Execute($"select pg_terminate_backend({before})");
            await Until($"select not exists ({Listening} and pid = {before})");
            await Execute("notify lifecycle_appended, 'to nobody'");
            Assert.Equal(ticket, wakeups.Appended.Ticket);
            while (_time.Waits == 0) await Task.Yield();
            _time.Pass(TimeSpan.FromMilliseconds(200));

            await wakeups.Appended.WaitBeyond(ticket, Never, Stop).WaitAsync(TimeSpan.FromMinutes(1), Stop);
            ticket = wakeups.Appended.Ticket;
            await Execute("notify lifecycle_appended, 'to the new connection'");
            await wakeups.Appended.WaitBeyond(ticket, Never, Stop).WaitAsync(TimeSpan.FromMinutes(1), Stop);
            Assert.NotEqual(before, Assert.Single(await Rows(Listening)));
        });
    }

    [Fact]
    public async Task goes_on_trying_while_the_database_does_not_let_it_in()
    {
        await using var nowhere = Connecting.Own("Host=127.0.0.1;Port=1;Username=nobody");
        var wakeups = new Wakeups(nowhere, _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var running = wakeups.Run(stop.Token);

        foreach (var pause in new[] { 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 10, 10 })
        {
            while (_time.Waits == 0) await Task.Yield();
            _time.Pass(TimeSpan.FromSeconds(pause) - TimeSpan.FromTicks(1));
            Assert.Equal((1, false), (_time.Waits, running.IsCompleted));
            _time.Pass(TimeSpan.FromTicks(1));
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    /// <summary>While it listens.</summary>
    private async Task Run(Func<Wakeups, Task> work)
    {
        await using var own = Connecting.Own(Database.Serve);
        var wakeups = new Wakeups(own, _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var running = wakeups.Run(stop.Token);
        await wakeups.Projected.WaitBeyond(0, Never, Stop).WaitAsync(TimeSpan.FromMinutes(1), Stop);
        Assert.True(wakeups.IsListening);

        await work(wakeups);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }
}
