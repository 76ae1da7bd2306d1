using Lifecycle.ReadModels.Assertions;
using Lifecycle.Web.Serving;
using Npgsql;

namespace Lifecycle.Web.Subscriptions;

/// <summary>
/// Sends one subscriber what it is to have, event by event: the next one goes out when the receiver has taken the one before, or
/// has failed to so often that it is put aside. Its place is moved only after the receiver has answered, so what was sent when this
/// process died is sent again, under the same id.
/// </summary>
internal sealed partial class Delivery(
    Subscriber to, Subscribers table, Letters letters, WebhookClient client, FeedWatch watch, Pauses pauses, TimeProvider time, ILogger log)
{
    /// <summary>How far the filter may leave a reader behind before its place is moved without anything having been sent.</summary>
    private const long WorthMoving = 1000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private string? _trouble;

    /// <summary>Runs until stopped, or until the subscriber is paused or somebody else sends to it.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task Run(CancellationToken stop)
    {
        while (true)
        {
            try
            {
                await Follow(stop);
                return;
            }
            catch (Exception passing) when (passing is NotBuiltException or NpgsqlException)
            {
                // Once for each change: it is tried every second.
                if (passing is NpgsqlException && _trouble != passing.GetType().Name) StandsStill(log, to.Name, passing.Message);
                _trouble = passing.GetType().Name;
                await Task.Delay(Pause, time, stop);
            }
        }
    }

    private async Task Follow(CancellationToken stop)
    {
        if (await table.One(to.Name, stop) is not { } standing) return;

        var replays = new Queue<DeadLetter>(await table.DeadLetters(to.Name, onlyToReplay: true, stop));
        var progress = standing.Progress;
        var read = progress.Cursor;
        while (true)
        {
            var (due, page) = await letters.After(read, to.Filter, stop);
            _trouble = null;
            // What was changed while there was nothing to send holds for the first event after it.
            if (due.Count > 0 && (await table.One(to.Name, stop))?.Subscriber.Revision != to.Revision) return;

            foreach (var letter in due)
            {
                if (replays.TryDequeue(out var dead)) await Replay(dead, stop);
                if (!await Deliver(letter, progress, stop)) return;
                progress = new Progress(letter.Place, 0, null, null, null);
            }

            read = page.Next;
            if (read.PublicFrom - progress.Cursor.PublicFrom >= WorthMoving)
            {
                if (!await table.Move(to.Name, progress.Cursor, read, stop)) return;
                progress = progress with { Cursor = read };
            }

            if (page.More) continue;

            if (replays.TryDequeue(out var further)) await Replay(further, stop);
            // The net is the service's own, which ends this when anything about the subscriber changes.
            else await watch.Beyond(page.Basis, Timeout.InfiniteTimeSpan, stop);
        }
    }

    /// <returns>False where this is not to go on: the subscriber is paused, or somebody else sends to it.</returns>
    private async Task<bool> Deliver(Letter letter, Progress progress, CancellationToken stop)
    {
        var (tries, nextTry) = (progress.Tries, progress.NextTry);
        while (true)
        {
            if (nextTry - time.GetUtcNow() is { Ticks: > 0 } wait) await Task.Delay(wait, time, stop);

            var sent = await client.Send(to, letter.Event, letter.Body, stop);
            if (sent.Error is not { } error) return await table.Move(to.Name, progress.Cursor, letter.Place, stop);

            if (sent.Tried) tries++;
            var now = time.GetUtcNow();
            if (sent.Gone)
            {
                await pauses.Pause(to, error, stop);
                return false;
            }

            if (sent.Tried && tries >= Backoff.MostTries) return await table.GiveUp(to.Name, progress.Cursor, new DeadLetter(letter.Place, letter.Event, tries, error, now, false), stop);

            nextTry = now + Backoff.After(Math.Max(tries, 1), sent.RetryAfter);
            if (!await table.Failed(to.Name, progress.Cursor, tries, now, nextTry.Value, error, stop)) return false;
        }
    }

    /// <summary>
    /// What an operator had sent again: once each, in turns with what is new, so that neither waits for all of the other. What is not taken
    /// stays where it was.
    /// </summary>
    private async Task Replay(DeadLetter dead, CancellationToken stop)
    {
        // What is public no more is not sent.
        var sent = await letters.At(dead.Place, stop) is { } letter ? await client.Send(to, letter.Event, letter.Body, stop) : Sent.Taken;
        await (sent.Error is { } error
            ? table.KeepDeadLetter(to.Name, dead.Place, error, time.GetUtcNow(), stop)
            : table.RemoveDeadLetter(to.Name, dead.Place, stop));
    }

    [LoggerMessage(LogLevel.Warning, "Nothing is sent to {Subscriber} at the moment: {Reason}")]
    private static partial void StandsStill(ILogger log, string subscriber, string reason);
}
