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
}

public static class Closure
{
    /// <summary>
    /// The state of the whole. Steps for the whole decide, unless none of them closes it or opens it again and each of its parts is met,
    /// superseded or rejected alike. One part met says nothing of the others.
    /// </summary>
    public static RecommendationState StateOf(Recommendation made, IEnumerable<OnRecord<LifeStep>> steps)
    {
        var all = steps.ToList();
        var whole = StateAfter(all.Where(step => step.Fact.Part is null));
        if (whole is not (null or RecommendationState.Accepted or RecommendationState.PartlyAccepted or RecommendationState.CompletionClaimed)) return whole.Value;

        var parts = made.Parts.Select(part => StateOfPart(part.Label, all)).Distinct().ToList();
        return parts is [RecommendationState.Met or RecommendationState.Superseded or RecommendationState.Rejected] ? parts[0] : whole ?? RecommendationState.NoClosureRecorded;
    }

    /// <summary>The state of one part, by the steps that name it.</summary>
    public static RecommendationState StateOfPart(string part, IEnumerable<OnRecord<LifeStep>> steps) =>
        StateAfter(steps.Where(step => step.Fact.Part == part)) ?? RecommendationState.NoClosureRecorded;

    /// <summary>A state in a sentence about closure.</summary>
    public static string Said(RecommendationState state) => state switch
    {
        RecommendationState.NoClosureRecorded => "no closure is recorded",
        RecommendationState.Met => "it was found met",
        RecommendationState.Superseded => "it was superseded",
        RecommendationState.Rejected => "it was rejected",
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

    // More time says nothing of whether it was done.
    private static RecommendationState? StateAfter(IEnumerable<OnRecord<LifeStep>> steps) =>
        LastOf(steps.Where(step => step.Fact.Step != Step.DeadlineExtended)) is { } last ? StateOf(last.Fact.Step) : null;

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
