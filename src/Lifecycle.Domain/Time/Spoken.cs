using System.Globalization;

namespace Lifecycle.Domain.Time;

/// <summary>Dates as a sentence says them: "November 2014", "27 November 2014", "July 2013 to June 2014".</summary>
public static class Spoken
{
    public static string Of(Occasion occasion) => occasion.Date is { } date ? Of(date) : "a date not recorded";

    public static string Of(Edtf date) => date.IsInterval
        ? string.Join(" to ", date.ToString().Split('/').Select(end => Of(Edtf.Parse(end))))
        : date.Precision switch
        {
            Precision.Day => Of(date.Earliest),
            Precision.Month => date.Earliest.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            _ => date.ToString(),
        };

    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A due date with both of its readings, where they differ.</summary>
    public static string Of(Due due) => due switch
    {
        Due.Between between when between.Earliest == between.Latest => $"due {Of(between.Earliest)}",
        Due.Between between => $"due {Of(between.Earliest)} at the earliest, {Of(between.Latest)} at the latest",
        Due.NotDeterminable unknown => $"due date not determinable: {unknown.Why}",
        _ => throw new InvalidOperationException("A due date is one of two."),
    };
}
