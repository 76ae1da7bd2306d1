using System.Text.Json.Serialization;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Explanations;

/// <summary>What a claim of an explanation is about.</summary>
public enum ClaimKind
{
    Force,
    Inspection,
    Judgment,
    [JsonStringEnumMemberName("no grade")] NoGrade,
    Mapping,
    Comparability,
    Between,
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
    Withdrawal,
    Redaction,
    Publication,
}

/// <summary>
/// One statement of an explanation, with the events and source lines that it rests on. An explicit absence
/// (<paramref name="Absence"/>: "not recorded", "no closure recorded") may rest on none. <paramref name="About"/> names the
/// items it speaks of; a claim that joins items of different reports has a thread and says how surely it joins them.
/// <paramref name="AssertedBy"/> is whoever says so: the person who asserted a thread, else a voice; null of an absence.
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
    Items<EventRef> Events)
{
    /// <summary>Where what it rests on is neither certain nor denied at the basis, in words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reserve => string.Join("; ", On.Select(entry => entry.Reserve).OfType<string>().Distinct()) is { Length: > 0 } reserve ? reserve : null;

    /// <summary>The entries that it was made of, the one that it is about first; prose is made of the same.</summary>
    internal Items<OnRecord<Fact>> On { get; init; } = Items<OnRecord<Fact>>.Empty;

    /// <summary>The link that it tells of.</summary>
    internal LinkOnRecord? Link { get; init; }

    /// <summary>The inspection whose publication it tells of, also where nothing is on record of that.</summary>
    internal string? Inspection { get; init; }

    /// <summary>The earlier question whose way to the later one it tells of, where that is not by the later one's own mapping.</summary>
    internal QuestionRef? Kin { get; init; }

    internal T? Fact<T>() where T : Fact => On.Select(entry => entry.Fact).OfType<T>().FirstOrDefault();
}

/// <summary>
/// A judgment as an explanation cites it; <paramref name="Judgment"/> is inspection/question. <paramref name="Event"/> is null where
/// no judgment is on record.
/// </summary>
public sealed record JudgmentCited(QuestionRef Judgment, string Title, string State, Grade? Grade, string Occurred, Items<Citation> Sources, EventRef? Event);

/// <summary>
/// Why a judgment is what it is, and why it differs from those it succeeds: the judgments, how they may be compared, every claim
/// with what it rests on, and the same in prose. Nothing else is said.
/// </summary>
public sealed record Explanation(
    JudgmentCited Later,
    Items<JudgmentCited> Earlier,
    Movement Movement,
    Comparability? Comparable,
    Items<Passage> Prose,
    Items<Claim> Claims);
