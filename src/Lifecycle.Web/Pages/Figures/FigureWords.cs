using System.Globalization;
using Lifecycle.ReadModels.Measures;

namespace Lifecycle.Web.Pages.Figures;

/// <summary>Figures as pages say them: with a real minus sign, thousands set apart, and no digit more or less than stated.</summary>
internal static class FigureWords
{
    public const string NotStated = "not stated";

    private const string NotApplicable = "not applicable";

    /// <summary>"−8", "33,841", "about 80", "85.9 ± 2.3"; the direction where there is no figure.</summary>
    public static string Value(MeasureAnswer figure) =>
        figure.Value is { } value ? $"{(figure.Approximate ? "about " : "")}{Number(value)}{Range(figure.Interval)}" : figure.Direction ?? NotStated;

    /// <inheritdoc cref="Value(MeasureAnswer)"/>
    public static string Value(ComparatorAnswer other) => $"{Number(other.Value)}{Range(other.Interval)}";

    public static string Number(string stated) => Said(Parsed(stated), $"N{Parsed(stated).Scale}");

    /// <summary>A number that nobody stated, as of an axis: without noughts that say nothing.</summary>
    public static string Number(decimal reckoned) => Said(reckoned, "#,0.############");

    public static decimal Parsed(string stated) => decimal.Parse(stated, CultureInfo.InvariantCulture);

    /// <summary>What it is counted in: "per 1,000 population", "percent, denominator not stated".</summary>
    public static string Unit(MeasureAnswer figure) => figure switch
    {
        { Unit: NotStated } => "unit not stated",
        { Denominator: NotApplicable } => figure.Unit,
        { Denominator: NotStated } => $"{figure.Unit}, denominator not stated",
        _ when figure.Unit.Contains(figure.Denominator, StringComparison.OrdinalIgnoreCase) => figure.Unit,
        _ => $"{figure.Unit}, of {figure.Denominator}",
    };

    /// <summary>"July 2013 to June 2014, compared with July 2009 to June 2010".</summary>
    public static string Period(MeasureAnswer figure) =>
        $"{Periods.Of(figure.Period)}{(figure.Baseline is { } baseline ? $", compared with {Periods.Baseline(baseline)}" : "")}";

    /// <summary>How surely a stated range holds what it is a range of; null where none is stated.</summary>
    public static string? Confidence(MeasureAnswer figure) => figure.Interval is null ? null : $"confidence level {figure.ConfidenceLevel ?? NotStated}";

    /// <summary>Whether the two differ, as a sentence of its own.</summary>
    public static string Difference(ComparatorAnswer other) =>
        other.Difference.StartsWith("not ", StringComparison.Ordinal) ? $"Difference {other.Difference}" : Texts.Capital(other.Difference);

    /// <summary>What else is to be known of a figure: what its dates leave open, how the report reads it, and its note.</summary>
    public static IEnumerable<string> Remarks(MeasureAnswer figure)
    {
        if (figure.Reserve is { } reserve) yield return $"Not certain at the time asked about: {reserve}.";
        if (figure.Reading is { } reading) yield return $"The report’s own reading: {reading}";
        if (figure.Note is { } note) yield return note;
    }

    private static string Said(decimal number, string form) => number.ToString(form, CultureInfo.InvariantCulture).Replace('-', '\u2212');

    private static string Range(string? half) => half is null ? "" : $" ± {Number(half)}";
}
