using System.Text.Json.Serialization;

namespace Lifecycle.Web.Api;

/// <summary>The basis of an answer, in every answer.</summary>
/// <param name="ValidAt">What had happened by this day.</param>
/// <param name="PublishedAt">What reports published by this day said; null: whenever they were published.</param>
/// <param name="KnownAt">What was recorded by this position, instant or day; <c>latest</c>: all that is projected.</param>
/// <param name="Closed">Whether nothing can be recorded any more that belongs to it, so that the answer does not change.</param>
public sealed record StatedBasis(DateOnly ValidAt, DateOnly? PublishedAt, string KnownAt, bool Closed)
{
    public const string Latest = "latest";

    /// <summary>Whether the day was not named, so that tomorrow's answer has another basis.</summary>
    [JsonIgnore]
    public bool IsToday { get; init; }

    /// <summary>Whether the day is still to come, so that only what is on record by now can be said of it.</summary>
    [JsonIgnore]
    public bool IsAhead { get; init; }

    /// <summary>What of it can change although the address stays, as a part of an ETag.</summary>
    [JsonIgnore]
    public string Tag => $"{(IsToday ? $"{ValidAt:yyyyMMdd}" : "")}{(Closed ? "c" : "")}";

    /// <summary>Whether no time was named: what had happened by today, whenever it was published, and all that is projected.</summary>
    [JsonIgnore]
    public bool IsDefault => IsToday && PublishedAt is null && KnownAt == Latest;

    /// <summary>The three times.</summary>
    [JsonIgnore]
    public string Times => $"validAt={ValidAt:yyyy-MM-dd}, publishedAt={(PublishedAt is { } day ? $"{day:yyyy-MM-dd}" : "any")}, knownAt={KnownAt}";

    public override string ToString() => $"{Times}, {(Closed ? "closed" : "open")}";
}
