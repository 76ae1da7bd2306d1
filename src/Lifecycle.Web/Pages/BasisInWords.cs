using Lifecycle.Domain.Time;
using Lifecycle.Web.Api;

namespace Lifecycle.Web.Pages;

/// <summary>The three times of a page in words.</summary>
internal static class BasisInWords
{
    /// <summary>As a sentence.</summary>
    public static string Of(StatedBasis stated) => $"{Texts.Capital(Within(stated))}.";

    /// <summary>Within a sentence.</summary>
    public static string Within(StatedBasis stated)
    {
        var valid = stated.IsAhead
            ? $"as it would stand on {Spoken.Of(stated.ValidAt)}, which is still to come, by what is on record now"
            : $"as it stood on {Spoken.Of(stated.ValidAt)}{(stated.IsToday ? " (today)" : "")}";
        var published = stated.PublishedAt is { } day ? $"as published by {Spoken.Of(day)}" : "whenever it was published";
        var known = stated.KnownAt == StatedBasis.Latest ? "as known here now" : $"as known here at {Moment(stated.KnownAt)}{(stated.Closed ? "" : ", which may still change")}";
        return $"{valid}, {published}, {known}";
    }

    // An instant stands as it was asked for.
    private static string Moment(string asked) => KnownAt.Parse(asked) switch
    {
        { Position: { } position } => $"position {position}",
        { Day: { } day } => $"the end of {Spoken.Of(day)}",
        _ => asked,
    };
}
