using Lifecycle.Faults.Journals;

namespace Lifecycle.Faults.Checking;

/// <summary>Which positions the log's end can have had at a moment, from what was acknowledged before it and what was sent after it.</summary>
internal sealed class Moments
{
    private readonly (long Time, long Position)[] _acknowledged;
    private readonly (long Time, long Position)[] _sent;

    internal Moments(History history)
    {
        var last = history.LastPosition;
        _acknowledged = [.. history.Evidence.Attempts
            .Where(attempt => attempt.Answer is Answer.Appended appended && appended.Last <= last)
            .Select(attempt => (attempt.Ended, ((Answer.Appended)attempt.Answer).Last))
            .OrderBy(acknowledged => acknowledged.Ended)];
        for (var i = 1; i < _acknowledged.Length; i++)
            _acknowledged[i].Position = Math.Max(_acknowledged[i].Position, _acknowledged[i - 1].Position);

        _sent = [.. history.Stored
            .Where(stored => history.Attempts.Contains(stored.Key))
            .Select(stored => (history.Attempts[stored.Key].Min(attempt => attempt.Started), stored.Value[0].Position))
            .OrderBy(sent => sent.Item1)];
        for (var i = _sent.Length - 2; i >= 0; i--)
            _sent[i].Position = Math.Min(_sent[i].Position, _sent[i + 1].Position);
    }

    /// <summary>The position that the log had reached for certain.</summary>
    internal long Reached(long time)
    {
        var before = CountBefore(_acknowledged, time);
        return before == 0 ? 0 : _acknowledged[before - 1].Position;
    }

    /// <summary>The last position that the log can have had, as the next belongs to a request that was only sent later.</summary>
    internal long Bound(long time)
    {
        var until = CountBefore(_sent, time + 1);
        return until == _sent.Length ? long.MaxValue : _sent[until].Position - 1;
    }

    /// <summary>How many are earlier than a moment.</summary>
    private static int CountBefore((long Time, long Position)[] moments, long time)
    {
        var (low, high) = (0, moments.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (moments[middle].Time < time) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
