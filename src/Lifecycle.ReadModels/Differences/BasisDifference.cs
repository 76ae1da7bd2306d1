using System.Text.Json;
using System.Text.Json.Serialization;
using Lifecycle.Domain;
using Lifecycle.ReadModels.Answers;

namespace Lifecycle.ReadModels.Differences;

/// <summary>Why something is otherwise at a later basis than at an earlier one.</summary>
public enum Cause
{
    [JsonStringEnumMemberName("recorded later")] RecordedLater,
    [JsonStringEnumMemberName("happened later")] HappenedLater,
    [JsonStringEnumMemberName("published later")] PublishedLater,
    Corrected,
    Withdrawn,
    [JsonStringEnumMemberName("not certain at the earlier basis")] NotCertainEarlier,
    [JsonStringEnumMemberName("not certain at the later basis")] NotCertainLater,
}

/// <summary>
/// One cause of a difference: what it befell, where that is not the thing itself (<paramref name="What"/>); the reason given
/// (<paramref name="Why"/>, null where none is), the date in the world that it goes by, and the event that made the difference (null where no
/// event of the log did, but the day that is asked about; or where it is not public).
/// </summary>
public sealed record Because(Cause Cause, string? What, string? Why, DateAnswer? When, Items<Citation> Sources, EventRef? Event);

/// <summary>
/// What stands at a basis. <paramref name="State"/> says what holds of it on the day asked about, where that is more than that it stands; a
/// deadline is worked out from its recommendation and has no <paramref name="Fact"/> of its own.
/// </summary>
public sealed record Stands(string Says, JsonElement? Fact, string? State, Items<Citation> Sources, EventRef Event) : Reserved;

/// <summary>Something that stands at one basis and not at the other, or otherwise.</summary>
public sealed record BasisDifference(string Kind, string What, string? Inspection, Stands? Before, Stands? After, IReadOnlyList<Because> Because, string Sentence);

/// <summary>What differs between two bases: what stands at the later one only, at the earlier one only, and otherwise at each.</summary>
public sealed record DifferenceList(IReadOnlyList<BasisDifference> Added, IReadOnlyList<BasisDifference> Removed, IReadOnlyList<BasisDifference> Changed);
