using Lifecycle.Domain.Time;

namespace Lifecycle.Web.Pages;

/// <summary>The period of a figure: "July 2013 to June 2014", or as it is stated.</summary>
internal static class Periods
{
    public static string Of(string period) => Edtf.TryParse(period, out var stated) ? Spoken.Of(stated) : $"period {period}";

    /// <summary>What a change is measured against.</summary>
    public static string Baseline(string baseline) => Edtf.TryParse(baseline, out var stated) ? Spoken.Of(stated) : baseline;
}
