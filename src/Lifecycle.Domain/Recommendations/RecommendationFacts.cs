using System.Text.Json.Serialization;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Recommendations;

public enum RecommendationKind
{
    Recommendation,
    [JsonStringEnumMemberName("area for improvement")] AreaForImprovement,
    [JsonStringEnumMemberName("cause of concern")] CauseOfConcern,
}

public enum PartForm
{
    Lettered,
    Step,
}

/// <summary>One obligation within a recommendation: (a), (b), or a step of its own.</summary>
public sealed record Part(string Label, PartForm Form, string Statement, Items<Citation> Sources);

/// <summary>
/// A deadline: the source's few words and the rule they come down to. It covers the parts named, or all of the
/// recommendation where none is named.
/// </summary>
public sealed record Deadline(string Words, DeadlineRule Rule, Items<string> Covers, Items<Citation> Sources);

/// <summary>
/// A recommendation, area for improvement or cause of concern. <paramref name="Under"/> is the label of the cause of concern
/// that owns it; <paramref name="Closure"/> says who may close it and how, or "not recorded".
/// </summary>
public sealed record Recommendation(
    string Inspection,
    string Label,
    RecommendationKind Kind,
    string? Under,
    string Question,
    string Statement,
    Items<string> Subjects,
    string Addressee,
    string Closure,
    Items<Deadline> Deadlines,
    Items<Part> Parts) : Fact
{
    public string Id() => $"{Inspection}.{Label}";

    /// <summary>Obligations that stand by themselves: the parts, or the whole where it has none. A cause of concern obliges by its recommendations.</summary>
    public int Leaves() => Kind == RecommendationKind.CauseOfConcern ? 0 : Math.Max(1, Parts.Count);

    public override string Key() => "recommendation";
    public override string Name() => $"{Words.Of(Kind)} {Label}";
    public override DomainEvent Recorded() => new RecommendationMade(this);
    public override DomainEvent CorrectedTo(Fact to) => new RecommendationCorrected(this, (Recommendation)to);
    public override DomainEvent Withdrawn() => new RecommendationWithdrawn(this);
}
