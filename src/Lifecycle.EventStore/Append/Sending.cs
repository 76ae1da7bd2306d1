using System.Diagnostics;
using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>
/// Sends a group until the outcome of each of its requests is known. Where the connection broke, that is by sending it again with the
/// same ids: looking for it could miss what is still under way.
/// </summary>
internal sealed class Sending(NpgsqlDataSource source, Announcing announcing, TimeProvider time)
{
    private const int MostTries = 6;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly WarmConnections _warm = new(source, time);

    internal async Task Send(IReadOnlyList<Ticket> group)
    {
        SentBy? broken = null;
        for (var tries = 1; ; tries++)
        {
            SentBy? sent = null;
            try
            {
                await using var lent = await _warm.Lend();
                if (broken is { } before) await Appending.End(lent.Connection, before.Process, Stopwatch.GetElapsedTime(before.At));
                (broken, sent) = (null, new(lent.Connection.ProcessID, Stopwatch.GetTimestamp()));
                Answer(group, await Appending.Append(lent.Connection, [.. group.Select(ticket => ticket.Prepared)]));
                lent.StaysWarm();
                return;
            }
            catch (PostgresException e) when (e.InvariantSeverity is "ERROR" && !MayPass(e, group, tries))
            {
                await Settle(group, e);
                return;
            }
            catch (Exception e)
            {
                if (sent is not null && e is not PostgresException { InvariantSeverity: "ERROR" })
                {
                    foreach (var ticket in group) ticket.Prepared.Doubt();
                    broken = sent;
                }

                if (!InDoubt(group))
                {
                    foreach (var ticket in group) ticket.Fail(e);
                    return;
                }

                if (tries == MostTries)
                {
                    foreach (var ticket in group) ticket.Answer(new AppendResult.Unknown(RetryAfter));
                    return;
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50 << tries), time);
        }
    }

    /// <summary>The database took the whole group back and said so. Its requests go one by one, so that only the guilty is refused.</summary>
    private async Task Settle(IReadOnlyList<Ticket> group, PostgresException failure)
    {
        if (!InDoubt(group) && failure.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            foreach (var ticket in group) ticket.Answer(new AppendResult.Busy(RetryAfter));
        }
        else if (group.Count > 1)
        {
            foreach (var ticket in group) await Send([ticket]);
        }
        else if (CannotKeep(failure))
        {
            group[0].Answer(new AppendResult.Refused(
                RefusalCode.Database, $"The database does not keep it: {failure.MessageText} (SQLSTATE {failure.SqlState})."));
        }
        else if (InDoubt(group))
        {
            group[0].Answer(new AppendResult.Unknown(RetryAfter));
        }
        else if (IsPassing(failure))
        {
            group[0].Answer(new AppendResult.Busy(RetryAfter));
        }
        else
        {
            group[0].Fail(failure);
        }
    }

    private void Answer(IReadOnlyList<Ticket> group, AppendResult[] results)
    {
        var last = 0L;
        for (var i = 0; i < results.Length; i++)
        {
            if (results[i] is AppendResult.Appended { First: > 0 } appended) last = Math.Max(last, appended.Last);
            group[i].Answer(results[i]);
        }

        if (last > 0) announcing.Say(last);
    }

    // What was sent before may be in the log, so no other answer than that of a later try will do.
    private static bool MayPass(PostgresException e, IReadOnlyList<Ticket> group, int tries) => InDoubt(group) && IsPassing(e) && tries < MostTries;

    /// <summary>A group is in doubt as a whole, or not at all.</summary>
    private static bool InDoubt(IReadOnlyList<Ticket> group) => group[0].Prepared.IsInDoubt;

    /// <summary>Of this moment and not of the request: a lock, memory, disk, a deadlock, a statement cancelled for taking too long.</summary>
    private static bool IsPassing(PostgresException e) => e.IsTransient || e.SqlState == PostgresErrorCodes.QueryCanceled;

    /// <summary>
    /// The request itself is at fault. A key that is taken is not that: the function looks before it writes, so somebody writes past it.
    /// </summary>
    private static bool CannotKeep(PostgresException e) =>
        e.SqlState[..2] is "22" or "23" && e.SqlState != PostgresErrorCodes.UniqueViolation;

    private readonly record struct SentBy(int Process, long At);
}
