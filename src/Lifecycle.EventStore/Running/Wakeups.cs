using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>
/// What the database announces, brought to every task of this process that waits for it. One connection listens for all of them;
/// where it breaks it is opened again, and everybody is woken then, because something may have been announced meanwhile.
/// </summary>
/// <param name="own">Connections that keep session state: <see cref="Connecting.Own"/>.</param>
/// <param name="time">Measures the pauses between two attempts to connect, and the waits.</param>
public sealed class Wakeups(NpgsqlDataSource own, TimeProvider time)
{
    private readonly Backoff _pauses = new(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(10));

    /// <summary>Events were appended.</summary>
    public WakeupChannel Appended { get; } = new(time);

    /// <summary>Read models have taken in events.</summary>
    public WakeupChannel Projected { get; } = new(time);

    /// <summary>Whether the connection listens at this moment; without it, waiting tasks wake by their own time only.</summary>
    public bool IsListening { get; private set; }

    /// <summary>Listens until stopped, whatever becomes of the database. Run it once.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task Run(CancellationToken stop)
    {
        while (true)
        {
            try
            {
                await Listen(stop);
            }
            catch (Exception)
            {
                // Whatever it was, the next attempt follows, and meanwhile everybody looks by their own time.
                stop.ThrowIfCancellationRequested();
            }
            finally
            {
                IsListening = false;
            }

            await Task.Delay(_pauses.Next(), time, stop);
        }
    }

    private async Task Listen(CancellationToken stop)
    {
        await using var connection = await own.OpenConnectionAsync(stop);
        connection.Notification += (_, announced) => ChannelOf(announced.Channel)?.Signal();
        await using (var listen = new NpgsqlCommand(Sql.Listen, connection)) await listen.ExecuteNonQueryAsync(stop);

        IsListening = true;
        _pauses.Reset();
        Appended.Signal();
        Projected.Signal();
        while (true) await connection.WaitAsync(stop);
    }

    private WakeupChannel? ChannelOf(string name) => name switch
    {
        "lifecycle_appended" => Appended,
        "lifecycle_projected" => Projected,
        _ => null,
    };
}
