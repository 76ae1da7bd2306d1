using System.Runtime.CompilerServices;
using Lifecycle.Domain.Forces;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Forces;

namespace Lifecycle.ReadModels.Timeline;

/// <summary>
/// One step of a replay: where the log had come to, the event there (null where it may not be seen, and only its effect can), what it
/// changed in the force's status, and the whole status after it (null: the force was not on record).
/// </summary>
public sealed record ReplayFrame(int Frame, long Position, TimelineItem? Happened, StatusChange Changed, ForceAnswer? StatusAfter);

/// <summary>Which part of the log is replayed: the positions from the first to the last, both included; null: to the end of the basis.</summary>
public sealed record ReplayRange(long From, long? To)
{
    public static ReplayRange Whole { get; } = new(1, null);
}

/// <summary>
/// The history of a force, event by event, with its status after each.
/// <para>
/// Frames come in the order of the log. There is one for every event of the force's timeline at the basis, and one for any other event
/// that moved the force's status: a framework that was corrected, say. So the status after the last frame at or before a position is what
/// <see cref="ForcesQuery.One"/> answers at that position, and what the frames changed adds up to it.
/// </para>
/// <para>
/// Which events are shown is decided at the end: an event that waited for a publication has a frame at its own position once the report is
/// published by the end's basis. What the status says is decided at each position: it is what the public would have been told then. So an
/// event of before the publication changes nothing in its own frame, and the publication's frame changes all that had waited for it.
/// </para>
/// </summary>
public sealed class ReplayQuery(AssertionReader reader, TimelineQuery timeline)
{
    private static readonly string[] Models = [.. ForcesQuery.StatusModels, TimelineProjection.Model];

    /// <returns>Null where there is no such force. The frames are worked out one by one as they are taken.</returns>
    public async Task<Answer<IAsyncEnumerable<ReplayFrame>>?> Of(string force, ReplayRange range, TimelineFilter filter, AsOf at, CancellationToken stop)
    {
        var known = at.KnownAt ?? await reader.Basis(Models, stop);
        var reading = await reader.OfForce(force, ForcesQuery.StatusModels, at with { KnownAt = known }, stop);
        if (!reading.ToDossier().Standing<ForceOutline>().Any()) return null;

        var statuses = new StatusHistory(force, reading);
        var ofOthers = await timeline.At(statuses.MovedByOthers, known, stop);
        var ofFrameworks = (await timeline.OfFrameworks(reading, stop)).Select(item => item.Event.Position).ToHashSet();
        var frames = Frames(new(force, range.From, Math.Min(range.To ?? known, known), known, ofFrameworks), filter, reading, statuses, ofOthers, stop);
        return new(frames, reading.Basis, Math.Max(reading.Changed, await timeline.Changed(force, known, stop)));
    }

    private async IAsyncEnumerable<ReplayFrame> Frames(
        Part part, TimelineFilter filter, Reading reading, StatusHistory statuses, IReadOnlyDictionary<long, TimelineItem> ofOthers, [EnumeratorCancellation] CancellationToken stop)
    {
        var there = new EventsAtBasis(reading);
        var (number, status) = (0, statuses.At(part.From - 1));
        await foreach (var (position, own, item) in Steps(part, statuses, ofOthers, stop))
        {
            var after = statuses.MovesAt(position) ? statuses.At(position) : status;
            var changed = StatusChange.Between(status, after);
            if (!changed.IsNone) status = after;

            var shown = (own ?? (part.OfFrameworks.Contains(position) ? item : null)) is { } told ? there.At(told) : null;
            if (shown is null && changed.IsNone) continue;
            if (filter.IsOpen || (item is not null && filter.Holds(item.Event))) yield return new(++number, position, shown ?? item, changed, status);
        }
    }

    /// <summary>The events of the force (<c>Own</c>), and between them the positions at which others can have moved its status.</summary>
    private async IAsyncEnumerable<(long Position, TimelineItem? Own, TimelineItem? Item)> Steps(
        Part part, StatusHistory statuses, IReadOnlyDictionary<long, TimelineItem> ofOthers, [EnumeratorCancellation] CancellationToken stop)
    {
        var moves = new Queue<long>(statuses.Moves.Where(position => position >= part.From && position <= part.To));
        await foreach (var item in timeline.All(part.Force, part.From - 1, part.Known, stop))
        {
            if (item.Event.Position > part.To) break;

            while (moves.TryPeek(out var next) && next <= item.Event.Position)
            {
                if (moves.Dequeue() < item.Event.Position) yield return (next, null, ofOthers.GetValueOrDefault(next));
            }

            yield return (item.Event.Position, item, item);
        }

        while (moves.TryDequeue(out var last)) yield return (last, null, ofOthers.GetValueOrDefault(last));
    }

    private sealed record Part(string Force, long From, long To, long Known, IReadOnlySet<long> OfFrameworks);
}
