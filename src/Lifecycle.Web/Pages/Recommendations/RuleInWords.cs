using System.Text.RegularExpressions;
using Lifecycle.Domain.Time;

namespace Lifecycle.Web.Pages.Recommendations;

/// <summary>A deadline's rule as people say it: "within 3 months of publication", "by March 2015".</summary>
internal static partial class RuleInWords
{
    public static string Of(string rule) => rule.StartsWith("by ", StringComparison.Ordinal) && Edtf.TryParse(rule[3..], out var day)
        ? $"by {Spoken.Of(day)}"
        : Period().Replace(rule, found => Say(found.Groups[1].Value, found.Groups[2].Value));

    private static string Say(string count, string unit) => $"{count} {unit switch { "D" => "day", "W" => "week", "M" => "month", _ => "year" }}{(count == "1" ? "" : "s")}";

    [GeneratedRegex(@"\bP([0-9]+)([DWMY])\b", RegexOptions.CultureInvariant)]
    private static partial Regex Period();
}
