using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>Dates as the time of a sentence: "on 27 November 2014", "in November 2014", "at a time not recorded".</summary>
internal static class When
{
    public static string In(Occasion occasion) => occasion.Date is { } date ? In(date) : "at a time not recorded";

    public static string In(Edtf date) => date switch
    {
        { IsInterval: true } => $"between {string.Join(" and ", date.ToString().Split('/').Select(end => Spoken.Of(Edtf.Parse(end))))}",
        { Precision: Precision.Day } => $"on {Spoken.Of(date)}",
        _ => $"in {Spoken.Of(date)}",
    };
}
