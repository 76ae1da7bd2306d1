namespace Lifecycle.Domain.Time;

/// <summary>Reads and writes the text of a <see cref="DeadlineRule"/>.</summary>
internal static class DeadlineText
{
    public const string Forms = $"\"immediately\", \"within P3M of publication\" ({Period.Forms}) or \"by 2015-03\" ({EdtfText.DateForms})";

    private const string Immediately = "immediately";
    private const string Within = "within ";
    private const string OfPublication = " of publication";
    private const string By = "by ";

    public static string Write(DeadlineRule rule) => rule switch
    {
        DeadlineRule.Within within => $"{Within}{within.Period}{OfPublication}",
        DeadlineRule.By by => $"{By}{by.Date}",
        _ => Immediately,
    };

    /// <summary>The rule; else null, with the fault where there is more to say than that the form is unknown.</summary>
    public static DeadlineRule? Read(string text, out string? fault)
    {
        fault = null;
        if (text == Immediately) return new DeadlineRule.Immediately();
        if (text.StartsWith(Within, StringComparison.Ordinal)) return ReadWithin(text[Within.Length..], out fault);
        if (text.StartsWith(By, StringComparison.Ordinal)) return ReadBy(text[By.Length..], out fault);
        return null;
    }

    private static DeadlineRule.Within? ReadWithin(string rest, out string? fault)
    {
        fault = "what the period runs from is not said";
        if (!rest.EndsWith(OfPublication, StringComparison.Ordinal)) return null;

        fault = "its period cannot be read";
        return Period.TryParse(rest[..^OfPublication.Length], out var period) ? new(period) : null;
    }

    private static DeadlineRule.By? ReadBy(string rest, out string? fault)
    {
        var date = EdtfText.Read(rest, out fault);
        if (date is null)
        {
            fault ??= "its date cannot be read";
            return null;
        }

        fault = date.IsInterval ? "an interval has no one end to be due by" : null;
        return fault is null ? new(date) : null;
    }
}
