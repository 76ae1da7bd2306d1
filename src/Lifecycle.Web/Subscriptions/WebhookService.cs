using Lifecycle.Domain.Operations;
using Lifecycle.EventStore;
using Lifecycle.Web.Serving;

namespace Lifecycle.Web.Subscriptions;

/// <summary>
/// Sends to every active subscriber that this node is elected for, each in a task of its own, so that one that is slow or dead costs the
/// others nothing. What operators change is seen at the next look, and the task begins anew with it.
/// </summary>
internal sealed partial class WebhookService(
    Subscribers table, Letters letters, WebhookClient client, Election election, Wakeups wakeups, FeedWatch watch, Pauses pauses, TimeProvider time, ILogger<WebhookService> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Running> _running = new(StringComparer.Ordinal);
    private string? _trouble;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Keep(stoppingToken), pauses.Record(stoppingToken));

    private async Task Keep(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var ticket = wakeups.Projected.Ticket;
                await Attend(stop);
                await wakeups.Projected.WaitBeyond(ticket, Tick, stop);
            }
        }
        finally
        {
            foreach (var name in _running.Keys.ToList()) await End(name);
        }
    }

    private async Task Attend(CancellationToken stop)
    {
        try
        {
            var active = (await table.All(stop)).Select(standing => standing.Subscriber).Where(subscriber => subscriber.State == SubscriptionState.Active).ToDictionary(subscriber => subscriber.Name);
            foreach (var (name, running) in _running.ToList())
            {
                if (!active.TryGetValue(name, out var now) || now.Revision != running.Revision || running.Work.IsCompleted) await End(name);
            }

            if (active.Count > 0) await Begin(active.Values, stop);
            _trouble = null;
        }
        catch (Exception trouble)
        {
            stop.ThrowIfCancellationRequested();
            if (_trouble != trouble.GetType().Name) Failed(log, trouble.Message);
            _trouble = trouble.GetType().Name;
        }
    }

    private async Task Begin(IReadOnlyCollection<Subscriber> active, CancellationToken stop)
    {
        // Asked each time, also for those that are held: where the connection is lost the election is, and another node may be sending.
        var held = await election.TryTake([.. active.Select(subscriber => ElectionOf(subscriber.Name))], stop);
        foreach (var name in _running.Keys.Where(name => !held.Contains(ElectionOf(name))).ToList()) await End(name);

        foreach (var subscriber in active.Where(subscriber => held.Contains(ElectionOf(subscriber.Name)) && !_running.ContainsKey(subscriber.Name)))
        {
            var cancel = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var delivery = new Delivery(subscriber, table, letters, client, watch, pauses, time, log);
            _running.Add(subscriber.Name, new Running(subscriber.Revision, Task.Run(() => delivery.Run(cancel.Token), CancellationToken.None), cancel));
        }
    }

    private async Task End(string name)
    {
        if (!_running.Remove(name, out var running)) return;

        await running.Cancel.CancelAsync();
        try
        {
            await running.Work;
        }
        catch (OperationCanceledException)
        {
            // As asked.
        }
        catch (Exception unexpected)
        {
            Ended(log, name, unexpected);
        }

        running.Cancel.Dispose();
        await election.Release(ElectionOf(name));
    }

    private static string ElectionOf(string name) => $"subscriber:{name}";

    private sealed record Running(long Revision, Task Work, CancellationTokenSource Cancel);

    [LoggerMessage(LogLevel.Warning, "Who is to be sent events is not known at the moment: {Reason}")]
    private static partial void Failed(ILogger log, string reason);

    [LoggerMessage(LogLevel.Error, "Sending to {Subscriber} ended")]
    private static partial void Ended(ILogger log, string subscriber, Exception why);
}
