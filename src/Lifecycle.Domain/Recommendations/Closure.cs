using System.Text.Json.Serialization;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Recommendations;

/// <summary>How a recommendation stands by what is on record. Nothing on record is not "not met".</summary>
public enum RecommendationState
{
    [JsonStringEnumMemberName("no closure recorded")] NoClosureRecorded,
    Accepted,
    [JsonStringEnumMemberName("partly accepted")] PartlyAccepted,
    Rejected,
    [JsonStringEnumMemberName("completion claimed")] CompletionClaimed,
    Met,
    [JsonStringEnumMemberName("not verified")] NotVerified,
    Superseded,
    Reopened,

    /// <summary>It depends on when within its stated date a step was taken.</summary>
    Ambiguous,
}

public static class Closure
{
    /// <summary>
    /// The state of the whole on a day. A step counts once it had certainly been taken; while its date leaves that open, the state is
    /// ambiguous where the step would change it.
    /// </summary>
    public static RecommendationState StateOf(Recommendation made, IEnumerable<OnRecord<LifeStep>> steps, DateOnly day) =>
        Of(new StepsTaken(steps, day), taken => StateOf(made, taken));

    /// <summary>The state of one part on a day, by the steps that name it and those for the whole.</summary>
    public static RecommendationState StateOfPart(string part, IEnumerable<OnRecord<LifeStep>> steps, DateOnly day) =>
        Of(new StepsTaken(steps, day), taken => StateAfter(taken, part) ?? RecommendationState.NoClosureRecorded);

    /// <summary>A state in a sentence about closure.</summary>
    public static string Said(RecommendationState state) => state switch
    {
        RecommendationState.NoClosureRecorded => "no closure is recorded",
        RecommendationState.Met => "it was found met",
        RecommendationState.Superseded => "it was superseded",
        RecommendationState.Rejected => "it was rejected",
        RecommendationState.Ambiguous => "it is not certain which of the steps recorded had been taken by then",
        _ => $"the last step recorded is \u201c{Words.Of(state)}\u201d, and no closure is recorded",
    };

    /// <summary>
    /// The last step: one that no other certainly follows. Where dates leave several, or are missing, the step that comes later in
    /// the life of a recommendation counts as the later one, and then the one recorded later.
    /// </summary>
    internal static OnRecord<LifeStep>? LastOf(IEnumerable<OnRecord<LifeStep>> steps)
    {
        var all = steps.ToList();
        return all.Where(step => !all.Exists(other => CertainlyBefore(step, other)))
            .OrderBy(step => RankOf(step.Fact.Step)).ThenBy(step => step.Event.Position)
            .LastOrDefault();
    }

    private static RecommendationState Of(StepsTaken steps, Func<IReadOnlyList<OnRecord<LifeStep>>, RecommendationState> state) =>
        steps.Readings().Select(state).Distinct().ToList() is [var only] ? only : RecommendationState.Ambiguous;

    // The whole is closed once each of its parts is, and is not while one of them is open again: one part met says nothing of the others.
    private static RecommendationState StateOf(Recommendation made, IReadOnlyList<OnRecord<LifeStep>> taken)
    {
        var whole = StateAfter(taken, null) ?? RecommendationState.NoClosureRecorded;
        var parts = made.Parts.Select(part => Deciding.Of(taken, part.Label)).ToList();
        if (parts.Count == 0) return whole;

        var open = parts.Where(step => step is null || !IsClosing(step)).ToList();
        if (open.Count == 0) return parts.Select(step => StateOf(step!.Fact.Step)).OrderBy(state => state == RecommendationState.Met).First();

        return IsClosing(whole) ? StateOf(LastOf(open.OfType<OnRecord<LifeStep>>())!.Fact.Step) : whole;
    }

    private static RecommendationState? StateAfter(IReadOnlyList<OnRecord<LifeStep>> taken, string? part) =>
        Deciding.Of(taken, part) is { } last ? StateOf(last.Fact.Step) : null;

    private static bool IsClosing(OnRecord<LifeStep> step) => IsClosing(StateOf(step.Fact.Step));

    private static bool IsClosing(RecommendationState state) => state is RecommendationState.Met or RecommendationState.Superseded or RecommendationState.Rejected;

    private static bool CertainlyBefore(OnRecord<LifeStep> one, OnRecord<LifeStep> other) =>
        one.Fact.Occurred.Date is { } date && other.Fact.Occurred.Date is { } later && Edtf.Compare(date, later) == Comparison.Before;

    private static int RankOf(Step step) => step switch
    {
        Step.Accepted or Step.PartlyAccepted or Step.Rejected => 0,
        Step.CompletionClaimed => 1,
        Step.Met or Step.NotVerified or Step.Superseded => 2,
        _ => 3,
    };

    private static RecommendationState StateOf(Step step) => step switch
    {
        Step.Accepted => RecommendationState.Accepted,
        Step.PartlyAccepted => RecommendationState.PartlyAccepted,
        Step.Rejected => RecommendationState.Rejected,
        Step.CompletionClaimed => RecommendationState.CompletionClaimed,
        Step.Met => RecommendationState.Met,
        Step.NotVerified => RecommendationState.NotVerified,
        Step.Superseded => RecommendationState.Superseded,
        Step.Reopened => RecommendationState.Reopened,
        _ => throw new InvalidOperationException($"\"{step}\" leads to no state."),
    };
}
