using System.Text.Json.Serialization;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Explanations;

/// <summary>What a claim of an explanation is about, in the order in which an explanation speaks of it.</summary>
public enum ClaimKind
{
    Judgment,
    Mapping,
    Comparability,
    Gap,
    Weakness,
    Mixed,
    [JsonStringEnumMemberName("strength")] StrengthFound,
    Reversed,
    Persisting,
    Thematic,
    New,
    Gone,
    [JsonStringEnumMemberName("under another question")] Elsewhere,
    [JsonStringEnumMemberName("not linked")] NotLinked,
    Recommendation,
    Measure,
    Caveat,
    Evidence,
    Criteria,
    Moderation,
    Correction,
    Publication,
}

/// <summary>
/// One statement of an explanation, with the events and source lines that it rests on. An explicit absence
/// (<paramref name="Absence"/>: "not recorded", "no closure recorded") may rest on none. <paramref name="About"/> names the
/// items it speaks of; a claim that joins items of different reports says who asserted that they belong together, and how surely.
/// </summary>
public sealed record Claim(
    ClaimKind Kind,
    string Statement,
    bool Absence,
    Items<string> About,
    string? Thread,
    Strength? Strength,
    string? AssertedBy,
    Items<Citation> Sources,
    Items<EventRef> Events);

/// <summary>A judgment as an explanation cites it; <paramref name="Judgment"/> is inspection/question.</summary>
public sealed record JudgmentCited(QuestionRef Judgment, string Title, string State, Grade? Grade, string Occurred, Items<Citation> Sources, EventRef Event);

/// <summary>
/// Why a judgment is what it is, and why it differs from those it succeeds: the judgments, how they may be compared, and
/// every claim with what it rests on. Nothing else is said.
/// </summary>
public sealed record Explanation(JudgmentCited Later, Items<JudgmentCited> Earlier, Movement Movement, Comparability? Comparable, Items<Claim> Claims);
