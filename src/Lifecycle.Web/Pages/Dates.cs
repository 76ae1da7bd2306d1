using System.Globalization;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;

namespace Lifecycle.Web.Pages;

/// <summary>Dates as pages say them.</summary>
internal static class Dates
{
    /// <summary>A stated date: "November 2014", or "date not recorded".</summary>
    public static string Of(DateAnswer date) => OfStated(date.Stated);

    /// <inheritdoc cref="Of(DateAnswer)"/>
    public static string OfStated(string date) => Edtf.TryParse(date, out var stated) ? Spoken.Of(stated) : "date not recorded";

    /// <summary>An instant, as a day in the United Kingdom.</summary>
    public static string Of(DateTimeOffset instant) => Spoken.Of(UnitedKingdom.DayOf(instant));

    /// <summary>An instant to the minute, in UTC.</summary>
    public static string Exactly(DateTimeOffset instant) => instant.UtcDateTime.ToString("d MMMM yyyy 'at' HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
