using System.Text.Json.Serialization;
using Lifecycle.Domain.Frameworks;

namespace Lifecycle.ReadModels.Grades;

/// <summary>How what is on record of a force differs between two bases. "Better", "worse" and "same" are said only of grades that may be compared.</summary>
public enum BasisMovement
{
    Better,
    Worse,
    Same,
    [JsonStringEnumMemberName("not comparable")] NotComparable,

    /// <summary>It is open whether a judgment stood at its basis, or what is compared points different ways.</summary>
    [JsonStringEnumMemberName("not determinable")] NotDeterminable,

    /// <summary>On record at the later basis only.</summary>
    New,

    /// <summary>On record at the earlier basis only.</summary>
    Gone,

    /// <summary>The very same judgment at both.</summary>
    [JsonStringEnumMemberName("no change")] NoChange,

    [JsonStringEnumMemberName("carried forward")] CarriedForward,
    [JsonStringEnumMemberName("no judgment on record")] NoJudgment,
}

/// <summary>
/// The judgments of a force at two bases, on a question or else on those that it descends from, and how the later stand to the
/// earlier; <paramref name="Why"/> there is no direction, or what made the difference, where there is more to say.
/// </summary>
public sealed record ForceMovement(
    BasisMovement Movement, Comparability? Comparable, string? Why, IReadOnlyList<JudgmentAnswer> From, IReadOnlyList<JudgmentAnswer> To);
