using System.Text.Json.Serialization;
using Lifecycle.Domain;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Threads;

namespace Lifecycle.ReadModels.Recommendations;

/// <summary>
/// How an obligation stands on the day asked about, in a word and in a sentence; the deadline in force by then, with its readings;
/// from which day to which it is ambiguous, where it is; of what was met, whether in time; and the steps that this rests on.
/// </summary>
public sealed record StandingAnswer(
    DeadlineStanding Standing,
    string Said,
    string? Words,
    string? Rule,
    DateOnly? Earliest,
    DateOnly? Latest,
    DateOnly? AmbiguousFrom,
    DateOnly? AmbiguousTo,
    Punctuality? Punctuality,
    IReadOnlyList<Sourced<LifeStep>> Steps)
{
    public static StandingAnswer Of(ObligationOnDay stands)
    {
        var due = stands.Certain.Due as Due.Between;
        var steps = new[] { stands.Certain.Extension, stands.Certain.Step }.OfType<OnRecord<LifeStep>>().Concat(stands.Open).DistinctBy(step => step.Event.Position);
        return new(
            stands.Standing,
            StandingInWords.Of(stands),
            stands.Deadline?.Words,
            stands.Deadline?.Rule.ToString(),
            due?.Earliest,
            due?.Latest,
            stands.Ambiguous?.From,
            stands.Ambiguous?.To,
            stands.Punctuality,
            [.. steps.Select(step => Sourced<LifeStep>.Of(step, step.Fact))]);
    }
}

/// <summary>
/// A deadline of the report: its words, the rule they come down to, what it covers, and when it is due, by its earliest and its
/// latest reading. <paramref name="Standing"/> is that of the most pressing obligation it covers, by the deadline in force, as
/// <paramref name="Said"/> tells.
/// <paramref name="InWindow"/> says, where a window was asked for, whether it falls there: "yes", "by one reading" or "no".
/// </summary>
public sealed record DeadlineAnswer(
    string Words, string Rule, IReadOnlyList<string> Covers, string Due, DateOnly? Earliest, DateOnly? Latest, DeadlineStanding Standing, string Said, string? InWindow,
    Items<Citation> Sources);

/// <summary>One obligation within a recommendation, with what is on record of it and how it stands.</summary>
public sealed record PartAnswer(string Label, PartForm Form, string Statement, RecommendationState State, StandingAnswer Standing, Items<Citation> Sources);

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

    /// <summary>Whether one of several deadlines falls there, of which it is open which is in force; null where no window was asked for.</summary>
    public string? Holds(IEnumerable<Due?> dues)
    {
        if (IsOpen) return null;

        var held = dues.Select(due => due is null ? "no" : Holds(due)).Distinct().ToList();
        return held is [var only] ? only : "by one reading";
    }

    /// <summary>The surest of several answers; null where no window was asked for.</summary>
    public string? Surest(IEnumerable<string?> held)
    {
        if (IsOpen) return null;

        var all = held.ToList();
        return all.Contains("yes") ? "yes" : all.Contains("by one reading") ? "by one reading" : "no";
    }

    private bool Contains(DateOnly day) => day >= (From ?? DateOnly.MinValue) && day <= (To ?? DateOnly.MaxValue);
}

/// <summary>How old an open recommendation is, and how old its most pressing deadline, in days.</summary>
public sealed record AgeAnswer(DaysSince SincePublication, DaysSince SinceDeadline, AgeBand Band);

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
/// "no closure recorded" does not say that it was not met; like the standing it counts a step once it had certainly been taken, and is
/// "ambiguous" where the date of a step leaves that open. <paramref name="Standing"/> is that of its most pressing obligation;
/// <paramref name="Age"/> is null where it is closed. <paramref name="Response"/> is the local policing body's
/// duty to answer it, null where no publication is on record. <paramref name="RootedIn"/> is what threads lead back to.
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
    StandingAnswer Standing,
    AgeAnswer? Age,
    string? InWindow,
    IReadOnlyList<DeadlineAnswer> Deadlines,
    IReadOnlyList<PartAnswer> Parts,
    int LeafObligations,
    ResponseAnswer? Response,
    Root RootedIn,
    IReadOnlyList<RelatedItem> Earlier,
    IReadOnlyList<RelatedItem> Later,
    IReadOnlyList<Sourced<LifeStep>> Life,
    Items<Citation> Sources,
    EventRef Event) : Reserved;
