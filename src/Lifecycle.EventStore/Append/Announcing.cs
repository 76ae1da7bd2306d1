using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>
/// Tells listeners how far the log has come: one notification for a committed group, from a connection of its own, or for several groups
/// where they commit faster than one can be told. Nobody waits for it, and what is lost of it is found by looking.
/// </summary>
internal sealed class Announcing(NpgsqlDataSource source, TimeProvider time)
{
    private readonly WarmConnections _warm = new(source, time);

    private long _last;
    private int _speaks;

    internal void Say(long position)
    {
        // Of two groups that were under way together, the later may be heard of first.
        long last;
        while ((last = Volatile.Read(ref _last)) < position && Interlocked.CompareExchange(ref _last, position, last) != last)
        {
        }

        if (Interlocked.Exchange(ref _speaks, 1) == 0) _ = Task.Run(Speak);
    }

    private async Task Speak()
    {
        var said = 0L;
        do
        {
            while (Volatile.Read(ref _last) is var last && last != said)
            {
                said = last;
                try
                {
                    await Announce(said);
                }
                catch (Exception e) when (e is NpgsqlException or ObjectDisposedException or InvalidOperationException)
                {
                    // Listeners look for themselves from time to time.
                }
            }

            Volatile.Write(ref _speaks, 0);
        }
        while (Volatile.Read(ref _last) != said && Interlocked.Exchange(ref _speaks, 1) == 0);
    }

    private async Task Announce(long position)
    {
        await using var lent = await _warm.Lend();
        await using var command = new NpgsqlCommand(Sql.Announce, lent.Connection);
        command.Parameters.Add(new() { Value = position.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        await command.ExecuteNonQueryAsync();
        lent.StaysWarm();
    }
}
