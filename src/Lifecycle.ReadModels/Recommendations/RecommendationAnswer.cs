using System.Text.Json.Serialization;
using Lifecycle.Domain;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Threads;

namespace Lifecycle.ReadModels.Recommendations;

/// <summary>
/// A deadline: the source's words, the rule they come down to, what it covers, and when it is due, by its earliest and its latest
/// reading. <paramref name="InWindow"/> says, where a window was asked for, whether it falls there: "yes", "by one reading" or "no".
/// </summary>
public sealed record DeadlineAnswer(string Words, string Rule, IReadOnlyList<string> Covers, string Due, DateOnly? Earliest, DateOnly? Latest, string? InWindow, Items<Citation> Sources);

/// <summary>One obligation within a recommendation, with what is on record of it.</summary>
public sealed record PartAnswer(string Label, PartForm Form, string Statement, RecommendationState State, Items<Citation> Sources);

/// <summary>The days that deadlines are asked for, both included; null: open.</summary>
public sealed record DueWindow(DateOnly? From, DateOnly? To)
{
    public bool IsOpen => From is null && To is null;

    public string Holds(Due due) => due switch
    {
        Due.Between between when Contains(between.Earliest) && Contains(between.Latest) => "yes",
        Due.Between between when between.Latest >= (From ?? DateOnly.MinValue) && between.Earliest <= (To ?? DateOnly.MaxValue) => "by one reading",
        _ => "no",
    };

    private bool Contains(DateOnly day) => day >= (From ?? DateOnly.MinValue) && day <= (To ?? DateOnly.MaxValue);
}

/// <summary>Another report's item on the same subject, with how surely and by whose word.</summary>
public sealed record RelatedItem(string Thread, Strength Strength, string AssertedBy, string? OwnPart, ItemAnswer Item);

/// <summary>What an item goes back to in earlier reports, by the strongest thread.</summary>
public enum Root
{
    Recommendation,
    Finding,
    [JsonStringEnumMemberName("reversal of a strength")] ReversalOfAStrength,
    [JsonStringEnumMemberName("theme only")] ThemeOnly,
    [JsonStringEnumMemberName("nothing on record")] NothingOnRecord,
}

/// <summary>
/// A recommendation, area for improvement or cause of concern with its life. <paramref name="State"/> is what is on record:
/// "no closure recorded" does not say that it was not met. <paramref name="RootedIn"/> is what threads lead back to.
/// </summary>
public sealed record RecommendationAnswer(
    string Recommendation,
    string Inspection,
    string Force,
    string Label,
    RecommendationKind Kind,
    string? Under,
    string Question,
    string QuestionTitle,
    string Statement,
    IReadOnlyList<string> Subjects,
    string Addressee,
    string Closure,
    RecommendationState State,
    IReadOnlyList<DeadlineAnswer> Deadlines,
    IReadOnlyList<PartAnswer> Parts,
    int LeafObligations,
    Root RootedIn,
    IReadOnlyList<RelatedItem> Earlier,
    IReadOnlyList<RelatedItem> Later,
    IReadOnlyList<Sourced<LifeStep>> Life,
    Items<Citation> Sources,
    EventRef Event);
