using System.Globalization;
using Lifecycle.Domain;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Timeline;
using Lifecycle.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Forces;

/// <summary>An event of a replay in the list around the step that is shown.</summary>
public sealed record ReplayedEvent(int Step, long Position, string Summary, bool Moved);

/// <summary>A force's history step by step: the event, what it changed, and the status after it. Each step has an address of its own.</summary>
public sealed class ReplayModel(ReplayQuery replay, ForcesQuery forces, GradesQuery grades, FrameworksQuery frameworks) : SitePage
{
    private const int Around = 4;

    public string Force { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The step that is shown, from 1; null where nothing is on record to replay.</summary>
    public ReplayFrame? Frame { get; private set; }

    public int Steps { get; private set; }

    /// <summary>The step that was asked for, where it lies beyond the last, which is shown; null otherwise.</summary>
    public int? Beyond { get; private set; }

    /// <summary>The steps just before and after, and the one shown.</summary>
    public IReadOnlyList<ReplayedEvent> Neighbours { get; private set; } = [];

    /// <summary>The steps that moved the status.</summary>
    public IReadOnlyList<int> Moves { get; private set; } = [];

    /// <summary>What happened at the step that is shown.</summary>
    public string Summary => SummaryOf(Frame!);

    /// <summary>Where one can go from here, always in the same places; to no step where there is none.</summary>
    public IReadOnlyList<(string Kind, string Name, int? Step)> Ways => Frame is not { Frame: var here } ? [] :
    [
        ("first", "First", here > 1 ? 1 : null),
        ("prev", "Back", here > 1 ? here - 1 : null),
        ("move-before", "Change before", Moves.Where(step => step < here).Select(step => (int?)step).LastOrDefault()),
        ("move-next", "Next change", Moves.Where(step => step > here).Select(step => (int?)step).FirstOrDefault()),
        ("next", "Next", here < Steps ? here + 1 : null),
        ("last", "Last", here < Steps ? Steps : null),
    ];

    internal IReadOnlyList<GradeFigure> Charts { get; private set; } = [];

    public string AddressOf(int step) => Link($"/forces/{Force}/replay", ("step", step.ToString(CultureInfo.InvariantCulture)));

    protected override IReadOnlyList<string> Parameters => ["step"];

    public async Task<IActionResult> OnGet(string force)
    {
        var step = 1;
        if (Asked("step") is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out step) || step < 1))
            return Tell(Problems.BadParameter("step", $"\"{text}\" is not a step; expected a number from 1"));
        if (await replay.Of(force, ReplayRange.Whole, TimelineFilter.All, At, Stop) is not { } answer) return NotOnRecord($"force \"{force}\"");

        (Force, Name) = (force, await forces.Name(force, At, Stop));
        await Look(answer.Value, step);
        if (step > Math.Max(1, Steps))
        {
            // At an earlier time there are fewer steps: whoever comes from a later one is shown the last.
            (Beyond, step) = (step, Math.Max(1, Steps));
            await Look((await replay.Of(force, ReplayRange.Whole, TimelineFilter.All, At with { KnownAt = answer.Basis }, Stop))!.Value, step);
        }

        var named = await NameDocuments(Frame?.Happened?.From.Sources ?? Items<Citation>.Empty, force, At);
        if (Frame?.StatusAfter is { } status)
        {
            var at = At with { KnownAt = Frame.Position };
            var history = await grades.Of(force, null, at, Stop);
            var scales = await frameworks.All(null, 1000, at, Stop);

            // Over the years of the whole history, so that a chart does not move under its points from step to step.
            var whole = await grades.Of(force, null, At with { KnownAt = answer.Basis }, Stop);
            Charts = GradeFigure.All(history?.Value.Lines ?? [], scales.Value.Items, whole?.Value.Lines);
        }

        return PageOf(new Answer<int>(step, answer.Basis, Math.Max(answer.Changed, named)));
    }

    private async Task Look(IAsyncEnumerable<ReplayFrame> frames, int step)
    {
        var (near, moves) = (new List<ReplayedEvent>(), new List<int>());
        await foreach (var frame in frames.WithCancellation(Stop))
        {
            Steps = frame.Frame;
            if (frame.Frame == step) Frame = frame;
            if (Math.Abs(frame.Frame - step) <= Around) near.Add(new(frame.Frame, frame.Position, SummaryOf(frame), !frame.Changed.IsNone));
            if (!frame.Changed.IsNone) moves.Add(frame.Frame);
        }

        (Neighbours, Moves) = (near, moves);
    }

    private static string SummaryOf(ReplayFrame frame) => frame.Happened?.Entry.Summary ?? "An event that is not public, of which only the effect is";
}
