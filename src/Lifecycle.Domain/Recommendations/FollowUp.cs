using System.Text.Json.Serialization;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Recommendations;

/// <summary>What can become of a recommendation after it was made.</summary>
public enum Step
{
    Accepted,
    [JsonStringEnumMemberName("partly accepted")] PartlyAccepted,
    Rejected,
    [JsonStringEnumMemberName("completion claimed")] CompletionClaimed,
    Met,
    [JsonStringEnumMemberName("not verified")] NotVerified,
    Superseded,
    Reopened,
    [JsonStringEnumMemberName("deadline extended")] DeadlineExtended,
}

/// <summary>
/// A step in the life of a recommendation, or of one of its parts. <paramref name="Actor"/> is null where it is not recorded;
/// the voice says whose view it is. <paramref name="Revised"/> goes with an extended deadline alone: the one in place of the
/// report's, and the parts whose deadline it takes the place of (none named: all that have one).
/// </summary>
public sealed record LifeStep(Step Step, string? Part, Occasion Occurred, string? Actor, Voice Voice, string? Why, Deadline? Revised = null) : Fact
{
    public override string Key() => $"{Words.Of(Step)} {Revised?.Covers.ToString() ?? Part} {Occurred} {Words.Of(Voice)} {Actor}";

    public override string Name() => $"the step \"{Words.Of(Step)}\" of {Occurred}";

    public override DomainEvent Recorded() => Step switch
    {
        Step.Accepted => new RecommendationAccepted(this),
        Step.PartlyAccepted => new RecommendationPartlyAccepted(this),
        Step.Rejected => new RecommendationRejected(this),
        Step.CompletionClaimed => new CompletionClaimed(this),
        Step.Met => new RecommendationMet(this),
        Step.NotVerified => new CompletionNotVerified(this),
        Step.Superseded => new RecommendationSuperseded(this),
        Step.Reopened => new RecommendationReopened(this),
        Step.DeadlineExtended => new DeadlineExtended(this),
        _ => throw new InvalidOperationException($"No event says \"{Step}\"."),
    };

    public override DomainEvent CorrectedTo(Fact to) => new LifeStepCorrected(this, (LifeStep)to);

    public override DomainEvent Withdrawn() => new LifeStepWithdrawn(this);
}

/// <summary>A step in the life of a recommendation.</summary>
public abstract record FollowUpEvent(LifeStep Step) : RecommendationEvent
{
    public override Fact Adds() => Step;
}

/// <summary>The force accepted a recommendation.</summary>
public sealed record RecommendationAccepted(LifeStep Step) : FollowUpEvent(Step);

/// <summary>The force accepted a recommendation in part.</summary>
public sealed record RecommendationPartlyAccepted(LifeStep Step) : FollowUpEvent(Step);

/// <summary>The force rejected a recommendation, with its reason (Police Act 1996, section 55(5B): why no action is taken).</summary>
public sealed record RecommendationRejected(LifeStep Step) : FollowUpEvent(Step);

/// <summary>The force claimed to have done what was recommended. A claim, not a closure.</summary>
public sealed record CompletionClaimed(LifeStep Step) : FollowUpEvent(Step);

/// <summary>Somebody other than the claimant found the recommendation met.</summary>
public sealed record RecommendationMet(LifeStep Step) : FollowUpEvent(Step);

/// <summary>A claim of completion could not be verified.</summary>
public sealed record CompletionNotVerified(LifeStep Step) : FollowUpEvent(Step);

/// <summary>A later item took the recommendation's place.</summary>
public sealed record RecommendationSuperseded(LifeStep Step) : FollowUpEvent(Step);

/// <summary>A closed recommendation was opened again.</summary>
public sealed record RecommendationReopened(LifeStep Step) : FollowUpEvent(Step);

/// <summary>A later deadline took the place of the report's, for a reason. Both stay: the report's on the recommendation, the revised one on the step.</summary>
public sealed record DeadlineExtended(LifeStep Step) : FollowUpEvent(Step);

/// <summary>A step was stated wrongly. Both versions stay.</summary>
public sealed record LifeStepCorrected(LifeStep From, LifeStep To) : RecommendationEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A step was recorded in error.</summary>
public sealed record LifeStepWithdrawn(LifeStep Step) : RecommendationEvent
{
    public override Fact Removes() => Step;
}
