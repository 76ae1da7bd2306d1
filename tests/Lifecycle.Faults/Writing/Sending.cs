using System.Diagnostics;
using Lifecycle.EventStore;
using Lifecycle.Faults.Journals;
using Npgsql;

namespace Lifecycle.Faults.Writing;

/// <summary>One call, and its answer into the journal.</summary>
internal static class Sending
{
    internal static async Task<Answer> Send(Crew crew, EventStore.EventStore store, Draft draft, Cut cut, CancellationToken stop)
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (cut.When == CutWhen.Before) await cancelled.CancelAsync();
        return await Note(crew, draft, looked: false, async () =>
        {
            var call = store.Append(draft.Request, cancelled.Token);
            if (cut.When == CutWhen.After)
            {
                // Letting others go first is a wait of a kind, and needs no clock.
                for (var i = 0; i < cut.Turns; i++) await Task.Yield();
                await cancelled.CancelAsync();
            }

            return Heard(await call);
        }, stop);
    }

    internal static Task<Answer> LookUp(Crew crew, EventStore.EventStore store, Draft draft, CancellationToken stop) =>
        Note(crew, draft, looked: true, async () =>
            await store.KnownAppend(draft.Request.Command!, stop) is { } known ? Heard(known) : new Answer.NotKnown(), stop);

    private static async Task<Answer> Note(Crew crew, Draft draft, bool looked, Func<Task<Answer>> call, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        Answer answer;
        try
        {
            answer = await call();
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            answer = new Answer.Nothing("cancelled");
        }
        catch (Exception e) when (IsOfConnection(e))
        {
            // Of an append, this says that it never left; what left and was cut off comes to an end by itself.
            answer = new Answer.Nothing("cut off");
        }

        crew.Journal.Add(new Attempt(draft.Sent.Tag, looked, started, Stopwatch.GetTimestamp(), answer));
        crew.Made();
        return answer;
    }

    /// <summary>Whether a backend was ended under the call. Whatever else the database says against it is the store's fault.</summary>
    internal static bool IsOfConnection(Exception e) => e switch
    {
        PostgresException refused => refused.SqlState is PostgresErrorCodes.AdminShutdown,
        NpgsqlException or IOException => true,
        _ => false,
    };

    private static Answer Heard(AppendResult result) => result switch
    {
        AppendResult.Appended told => new Answer.Appended(told.First, told.Last, told.Versions, told.Repeated),
        AppendResult.Stale told => new Answer.Stale(told.Actual),
        AppendResult.KeyReused told => new Answer.KeyReused(told.First),
        AppendResult.Refused told => new Answer.Refused(told.Code),
        AppendResult.Busy => new Answer.Nothing("busy"),
        AppendResult.Unknown => new Answer.Open("unknown"),
        var other => throw new InvalidOperationException($"{other} is no answer that these tests know."),
    };
}

/// <summary>When a call's wait is cancelled.</summary>
/// <param name="When">Not at all, before the call, or after it.</param>
/// <param name="Turns">After it: how often others go first.</param>
internal readonly record struct Cut(CutWhen When, int Turns = 0)
{
    internal static Cut None => new(CutWhen.Never);
}

internal enum CutWhen
{
    Never,
    Before,
    After,
}
