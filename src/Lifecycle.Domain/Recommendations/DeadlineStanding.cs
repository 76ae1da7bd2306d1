using System.Text.Json.Serialization;

namespace Lifecycle.Domain.Recommendations;

/// <summary>How an obligation stands to its deadline on a day, by what is on record. The most pressing comes first; "not met" is no answer.</summary>
public enum DeadlineStanding
{
    /// <summary>The last day of every reading is over.</summary>
    [JsonStringEnumMemberName("past due without closure on record")] PastDue,

    /// <summary>It depends on how the deadline is read, or on when within its stated date a step was taken.</summary>
    Ambiguous,

    /// <summary>The deadline counts from a day that is not recorded.</summary>
    [JsonStringEnumMemberName("not determinable")] NotDeterminable,

    [JsonStringEnumMemberName("not due")] NotDue,

    /// <summary>Not due, because a later deadline took the place of the report's.</summary>
    Extended,

    [JsonStringEnumMemberName("no deadline stated")] NoDeadline,

    /// <summary>The force says that it is done; nobody else has said so.</summary>
    Claimed,

    /// <summary>Rejected or superseded.</summary>
    [JsonStringEnumMemberName("closed otherwise")] ClosedOtherwise,

    Met,
}

/// <summary>Whether what was met was met before its deadline was over.</summary>
public enum Punctuality
{
    [JsonStringEnumMemberName("in time")] InTime,
    [JsonStringEnumMemberName("after it fell due")] AfterItFellDue,
    [JsonStringEnumMemberName("not determinable")] NotDeterminable,
}

/// <summary>The days, both included, on which a standing stays ambiguous; null where it has no such day.</summary>
public sealed record AmbiguousDays(DateOnly? From, DateOnly? To);
