using System.Text.Json.Serialization;

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
    /// <summary>The state after the steps on record, in the order in which they occurred; where dates tie or are missing, as recorded.</summary>
    public static RecommendationState StateOf(IEnumerable<OnRecord<LifeStep>> steps) =>
        steps.OrderBy(step => step.Fact.Occurred.Date?.Earliest ?? DateOnly.MinValue).ThenBy(step => step.Event.Position).LastOrDefault()?.Fact.Step switch
        {
            null => RecommendationState.NoClosureRecorded,
            Step.Accepted => RecommendationState.Accepted,
            Step.PartlyAccepted => RecommendationState.PartlyAccepted,
            Step.Rejected => RecommendationState.Rejected,
            Step.CompletionClaimed => RecommendationState.CompletionClaimed,
            Step.Met => RecommendationState.Met,
            Step.NotVerified => RecommendationState.NotVerified,
            Step.Superseded => RecommendationState.Superseded,
            Step.Reopened => RecommendationState.Reopened,
            var other => throw new InvalidOperationException($"\"{other}\" leads to no state."),
        };

    /// <summary>A state in a sentence about closure.</summary>
    public static string Said(RecommendationState state) => state switch
    {
        RecommendationState.NoClosureRecorded => "no closure is recorded",
        RecommendationState.Met => "it was found met",
        RecommendationState.Superseded => "it was superseded",
        RecommendationState.Rejected => "it was rejected",
        _ => $"the last step recorded is \u201c{Words.Of(state)}\u201d, and no closure is recorded",
    };
}
