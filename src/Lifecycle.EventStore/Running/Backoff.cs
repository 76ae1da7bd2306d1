namespace Lifecycle.EventStore;

/// <summary>Pauses between attempts: each twice as long as the one before, up to a bound.</summary>
internal sealed class Backoff(TimeSpan first, TimeSpan longest)
{
    private TimeSpan? _last;

    internal TimeSpan Next()
    {
        var next = _last is { } last ? last * 2 : first;
        _last = next < longest ? next : longest;
        return _last.Value;
    }

    internal void Reset() => _last = null;
}
