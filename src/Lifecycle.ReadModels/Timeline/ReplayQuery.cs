using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;

namespace Lifecycle.ReadModels.Timeline;

/// <summary>One step of a replay: the event, what it changed, and the force's current judgments after it.</summary>
public sealed record ReplayFrame(int Frame, TimelineItem Happened, IReadOnlyList<JudgmentAnswer> StatusAfter);

/// <summary>The history of a force, event by event, with its status after each.</summary>
public sealed class ReplayQuery(AssertionReader reader, TimelineQuery timeline)
{
    private const int PageSize = 500;

    private static readonly string[] Models = [ForcesProjection.Model, FrameworksProjection.Model, GradeHistoryProjection.Model, TimelineProjection.Model];

    /// <returns>Null where there is no such force.</returns>
    public async Task<Answer<IReadOnlyList<ReplayFrame>>?> Of(string force, AsOf at, CancellationToken stop)
    {
        at = at with { KnownAt = at.KnownAt ?? await reader.Basis(Models, stop) };
        var reading = await reader.OfForce(force, [ForcesProjection.Model, FrameworksProjection.Model, GradeHistoryProjection.Model], at, stop);
        if (!reading.ToDossier().Standing<Domain.Forces.ForceOutline>().Any()) return null;

        var frames = new List<ReplayFrame>();
        var status = (IReadOnlyList<JudgmentAnswer>)[];
        long? after = 0;
        while (after is { } position)
        {
            var page = await timeline.Of(force, position, PageSize, at, stop);
            foreach (var item in page.Items)
            {
                if (MovesStatus(item)) status = StatusAt(reading, item.Event.Position);
                frames.Add(new ReplayFrame(frames.Count + 1, item, status));
            }

            after = page.Next;
        }

        return Answer<IReadOnlyList<ReplayFrame>>.From(reading, frames) with { Changed = Math.Max(reading.Changed, frames.Count == 0 ? 0 : frames[^1].Happened.Event.Position) };
    }

    /// <summary>The current judgments as they stood when the log had come to a position: a correction beyond it had not happened.</summary>
    private static IReadOnlyList<JudgmentAnswer> StatusAt(Reading reading, long position)
    {
        var dossier = reading.KnownAt(position).ToDossier();
        var map = new LineageMap(dossier);
        return [.. new GradeHistory(dossier, map).Current().Select(judged => JudgmentAnswer.Of(judged, map))];
    }

    private static bool MovesStatus(TimelineItem item) => item.Kind is "judgment" or "inspection";
}
