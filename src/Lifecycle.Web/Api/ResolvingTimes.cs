using Lifecycle.Domain.Time;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Assertions;

namespace Lifecycle.Web.Api;

/// <summary>A point in what was recorded, as a position; or why there is none.</summary>
/// <param name="Position">The position; null: all that is projected.</param>
/// <param name="Closed">Whether nothing can be recorded any more that belongs to it.</param>
/// <param name="Beyond">It lies beyond the log, and where that ends.</param>
/// <param name="NotYet">It is in the log, and the read models have not come to this position in time.</param>
public readonly record struct ResolvedTime(long? Position, bool Closed, string? Beyond, long? NotYet);

/// <summary>Finds the position of what is asked for, and waits for the read models to come there.</summary>
public sealed class ResolvingTimes(LogTimes log, Wakeups wakeups, TimeProvider time)
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>The day that it is in the United Kingdom.</summary>
    public DateOnly Today => UnitedKingdom.DayOf(time.GetUtcNow());

    public async Task<ResolvedTime> Resolve(KnownAt? known, CancellationToken stop)
    {
        if (known is not { } asked) return default;

        var began = time.GetTimestamp();
        while (true)
        {
            var ticket = wakeups.Projected.Ticket;
            var reach = await log.Reach(asked.Instant, stop);
            if (Beyond(asked, reach) is { } beyond) return new(null, false, beyond, null);

            var position = asked.Position ?? reach.At!.Value;
            if (position <= reach.Projected) return new(position, asked.Instant is not { } instant || instant < reach.ProjectedRecorded, null, null);
            if (time.GetElapsedTime(began) >= AtMost) return new(null, false, null, position);

            await wakeups.Projected.WaitBeyond(ticket, Look, stop);
        }
    }

    private string? Beyond(KnownAt asked, LogReach reach) => asked switch
    {
        { Position: { } position } when position > reach.Last => $"position {position} lies beyond the end of the log, which is at {reach.Last}",
        { Begins: { } begins } when begins > time.GetUtcNow() && (reach.LastRecorded is not { } last || begins > last) =>
            $"{asked} lies in the future; what will be known then is not known",
        _ => null,
    };
}
