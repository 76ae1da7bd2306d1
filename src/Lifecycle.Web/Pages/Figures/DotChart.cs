using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Measures;

namespace Lifecycle.Web.Pages.Figures;

/// <summary>A number on the axis.</summary>
internal sealed record DotTick(string Label, decimal X);

/// <summary>The sign of a figure and, where its range is stated, the ends of that.</summary>
internal sealed record DotMark(decimal X, decimal? From, decimal? To, int Y);

/// <summary>A figure, and below it in its strip the same figure elsewhere, in the order of the record.</summary>
internal sealed record DotRow(MeasureAnswer Figure, DotMark Force, IReadOnlyList<DotMark> Others)
{
    public int Height => DotChart.LineAt(Others.Count + 1);
}

/// <summary>
/// Figures of one unit and denominator beside the same figures elsewhere, on an axis of their own. Places along it are percentages of its
/// width, so that it is drawn as wide as there is room, with signs and letters that keep their size.
/// </summary>
internal sealed record DotChart(string Title, IReadOnlyList<DotRow> Rows, IReadOnlyList<DotTick> Ticks, decimal? Zero)
{
    // Room at both ends for the signs, and for the numbers of the axis.
    private const decimal Margin = 5;

    private const int StepsAtMost = 5;

    private const int FirstLine = 17;

    private const int LineHeight = 20;

    /// <summary>The charts of what has a number both here and elsewhere: the larger first, changes last.</summary>
    public static IReadOnlyList<DotChart> All(IEnumerable<MeasureAnswer> figures) => [.. figures
        .Where(IsCompared)
        .GroupBy(figure => (IsChange: figure.Nature == Nature.Change, figure.Unit, figure.Denominator, Alone: Alone(figure)))
        .OrderBy(group => group.Key.IsChange).ThenByDescending(group => group.Count())
        .Select(group => Of([.. group.OrderByDescending(figure => Math.Abs(FigureWords.Parsed(figure.Value!))).ThenBy(figure => figure.Title, StringComparer.Ordinal)]))];

    public static bool IsCompared(MeasureAnswer figure) => figure is { Value: not null, Comparators.Count: > 0 };

    /// <summary>How far below the upper edge of its strip a sign stands.</summary>
    public static int LineAt(int line) => FirstLine + (line * LineHeight);

    private static DotChart Of(IReadOnlyList<MeasureAnswer> figures)
    {
        var all = figures.SelectMany(Spans).ToList();
        var (least, most) = (all.Min(span => span.From), all.Max(span => span.To));

        // Ranges give an axis its scale. Without them it begins at nought, or a small difference would look large.
        if (!all.TrueForAll(span => span.IsRange)) (least, most) = (Math.Min(0, least), Math.Max(0, most));
        if (least == most) (least, most) = (least - 1, most + 1);

        return new(Heading(figures[0]), [.. figures.Select(Row)], [.. Between(least, most).Select(at => new DotTick(FigureWords.Number(at), X(at)))], least <= 0 && most >= 0 ? X(0) : null);

        DotRow Row(MeasureAnswer figure)
        {
            var marks = Spans(figure).Select((span, line) => new DotMark(X(span.At), span.IsRange ? X(span.From) : null, span.IsRange ? X(span.To) : null, LineAt(line))).ToList();
            return new(figure, marks[0], marks[1..]);
        }

        decimal X(decimal value) => Math.Round(Margin + ((value - least) / (most - least) * (100 - (2 * Margin))), 2);
    }

    // Nobody knows that two denominators which are not stated are one.
    private static string? Alone(MeasureAnswer figure) => figure.Denominator == FigureWords.NotStated || figure.Unit == FigureWords.NotStated ? figure.Measure : null;

    private static string Heading(MeasureAnswer figure) => Texts.Capital(figure.Nature == Nature.Change ? $"change, {FigureWords.Unit(figure)}" : FigureWords.Unit(figure));

    private static IEnumerable<(decimal At, decimal From, decimal To, bool IsRange)> Spans(MeasureAnswer figure) => figure.Comparators
        .Select(other => Span(other.Value, other.Interval))
        .Prepend(Span(figure.Value!, figure.Interval));

    private static (decimal At, decimal From, decimal To, bool IsRange) Span(string value, string? half)
    {
        var (at, reach) = (FigureWords.Parsed(value), half is null ? 0 : FigureWords.Parsed(half));
        return (at, at - reach, at + reach, half is not null);
    }

    private static IEnumerable<decimal> Between(decimal least, decimal most)
    {
        var step = Step((most - least) / StepsAtMost);
        for (var at = Math.Ceiling(least / step) * step; at <= most; at += step) yield return at;
    }

    // The next of 1, 2, 5, 10, 20, 50, … and of their tenths and hundredths.
    private static decimal Step(decimal least)
    {
        var power = 1m;
        while (power > least) power /= 10;
        while (power * 10 <= least) power *= 10;
        return new[] { power, 2 * power, 5 * power, 10 * power }.First(step => step >= least);
    }
}
