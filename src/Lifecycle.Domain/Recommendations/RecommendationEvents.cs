namespace Lifecycle.Domain.Recommendations;

/// <summary>What happens to a recommendation, area for improvement or cause of concern; stream <c>recommendation/{recommendation}</c>.</summary>
public abstract record RecommendationEvent : DomainEvent;

/// <summary>A recommendation, area for improvement or cause of concern was made.</summary>
public sealed record RecommendationMade(Recommendation Recommendation) : RecommendationEvent
{
    public override Fact Adds() => Recommendation;
}

/// <summary>A recommendation was stated wrongly. Both versions stay.</summary>
public sealed record RecommendationCorrected(Recommendation From, Recommendation To) : RecommendationEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A recommendation was recorded in error.</summary>
public sealed record RecommendationWithdrawn(Recommendation Recommendation) : RecommendationEvent
{
    public override Fact Removes() => Recommendation;
}
