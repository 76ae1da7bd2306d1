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

    private readonly WarmConnection _warm = new(source, time);

    internal async Task Send(IReadOnlyList<Ticket> group)
    {
        int? broken = null;
        for (var tries = 1; ; tries++)
        {
            var sent = tries > 1;
            try
            {
                var connection = await _warm.Take();
                try
                {
                    if (broken is { } process) await Appending.End(connection, process);
                    (broken, sent) = (connection.ProcessID, true);
                    Answer(group, await Appending.Append(connection, [.. group.Select(ticket => ticket.Prepared)]));
                    return;
                }
                finally
                {
                    _warm.GiveBack(connection);
                }
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable && tries == 1)
            {
                foreach (var ticket in group) ticket.Answer(new AppendResult.Busy(RetryAfter));
                return;
            }
            catch (PostgresException e) when (!MayHaveBroken(e))
            {
                await SendAlone(group, e);
                return;
            }
            catch (NpgsqlException e) when (sent && tries < MostTries)
            {
                if (e is PostgresException { InvariantSeverity: not ("FATAL" or "PANIC") }) broken = null;
                foreach (var ticket in group) ticket.Prepared.Doubt();
                await Task.Delay(TimeSpan.FromMilliseconds(50 << tries), time);
            }
            catch (NpgsqlException) when (sent)
            {
                foreach (var ticket in group) ticket.Answer(new AppendResult.Unknown(RetryAfter));
                return;
            }
            catch (Exception e)
            {
                foreach (var ticket in group) ticket.Fail(e);
                return;
            }
        }
    }

    /// <summary>The whole group was rolled back. Its requests go one by one, so that only the guilty is refused.</summary>
    private async Task SendAlone(IReadOnlyList<Ticket> group, PostgresException failure)
    {
        if (group.Count > 1)
        {
            foreach (var ticket in group) await Send([ticket]);
        }
        else if (failure.SqlState[..2] is "22" or "23")
        {
            group[0].Answer(new AppendResult.Refused(
                RefusalCode.Database, $"The database does not keep it: {failure.MessageText} (SQLSTATE {failure.SqlState})."));
        }
        else if (group[0].Prepared.IsInDoubt)
        {
            group[0].Answer(new AppendResult.Unknown(RetryAfter));
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

    // Shutting down, too many connections, a lock not had: what was sent before may be in the log, or this may never have been.
    private static bool MayHaveBroken(PostgresException e) => e.IsTransient || e.SqlState[..2] is "57" or "08";
}
