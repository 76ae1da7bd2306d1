using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>What the runner keeps in mind about one piece of its work: what holds it up, and when it is tried again.</summary>
/// <param name="time">Measures the pauses.</param>
internal sealed class Seat(TimeProvider time)
{
    private readonly Backoff _pauses = new(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(10));
    private long _since;
    private TimeSpan _pause;
    private string? _cause;
    private volatile Exception? _trouble;

    internal Exception? Trouble => _trouble;

    internal bool IsResting => _trouble is not null && time.GetElapsedTime(_since) < _pause;

    /// <summary>Rests for a while, each time for longer.</summary>
    /// <returns>Whether the cause is another than before.</returns>
    internal bool Fail(Exception trouble) => Rest(trouble, _pauses.Next());

    /// <returns>Whether the cause is another than before.</returns>
    internal bool Rest(Exception trouble, TimeSpan pause)
    {
        (_since, _pause, _trouble) = (time.GetTimestamp(), pause, trouble);
        var before = _cause;
        _cause = CauseOf(trouble);
        return _cause != before;
    }

    /// <returns>Whether anything had held it up.</returns>
    internal bool Recover()
    {
        if (_trouble is null) return false;

        (_trouble, _cause) = (null, null);
        _pauses.Reset();
        return true;
    }

    // Texts carry ports and process ids that differ each time; the kind of failure does not.
    private static string CauseOf(Exception trouble) => trouble switch
    {
        PostgresException refused => refused.SqlState,
        UnknownEventException unknown => unknown.Message,
        { InnerException: { } inner } => $"{trouble.GetType()} {inner.GetType()}",
        _ => trouble.GetType().ToString(),
    };
}
