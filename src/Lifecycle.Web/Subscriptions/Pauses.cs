using System.Threading.Channels;
using Lifecycle.Domain;
using Lifecycle.Domain.Operations;
using Lifecycle.Web.Execution;

namespace Lifecycle.Web.Subscriptions;

/// <summary>
/// Pauses subscribers whose receivers want nothing any more. Nothing is sent from then on, whether or not that can be recorded at once:
/// it is recorded when the log takes it.
/// </summary>
internal sealed partial class Pauses(Subscribers table, OperatorLog operators, TimeProvider time, ILogger<Pauses> log)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private readonly Channel<(SubscriberChanged Change, string Why)> _done = Channel.CreateUnbounded<(SubscriberChanged, string)>();

    /// <summary>Pauses it; nothing is done where it was changed meanwhile, as by an operator who gave it another address.</summary>
    public async Task Pause(Subscriber to, string why, CancellationToken stop)
    {
        if (!await table.Pause(to, stop)) return;

        var before = to.ToSubscription();
        _done.Writer.TryWrite((new SubscriberChanged(before, before with { State = SubscriptionState.Paused }), $"the receiver {why}"));
    }

    /// <summary>Records what was paused, one after the other, until stopped.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task Record(CancellationToken stop)
    {
        await foreach (var (change, why) in _done.Reader.ReadAllAsync(stop))
        {
            var told = false;
            while (!await TryRecord(change, why, told, stop))
            {
                told = true;
                await Task.Delay(Rest, time, stop);
            }
        }
    }

    private async Task<bool> TryRecord(SubscriberChanged change, string why, bool told, CancellationToken stop)
    {
        try
        {
            await operators.Record(change, null, why, stop, Voice.System);
            return true;
        }
        catch (Exception trouble)
        {
            stop.ThrowIfCancellationRequested();
            if (!told) NotRecorded(log, change.To.Subscriber, trouble.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "That {Subscriber} is paused is not recorded yet: {Reason}")]
    private static partial void NotRecorded(ILogger log, string subscriber, string reason);
}
