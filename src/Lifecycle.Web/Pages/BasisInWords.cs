using Lifecycle.Domain.Time;
using Lifecycle.Web.Api;

namespace Lifecycle.Web.Pages;

/// <summary>The three times of a page in one sentence.</summary>
internal static class BasisInWords
{
    public static string Of(StatedBasis stated)
    {
        var valid = $"As it stood on {Spoken.Of(stated.ValidAt)}{(stated.IsToday ? " (today)" : "")}";
        var published = stated.PublishedAt is { } day ? $"as published by {Spoken.Of(day)}" : "whenever it was published";
        var known = stated.KnownAt == StatedBasis.Latest ? "as known here now" : $"as known here at {stated.KnownAt}{(stated.Closed ? "" : ", which may still change")}";
        return $"{valid}, {published}, {known}.";
    }
}
