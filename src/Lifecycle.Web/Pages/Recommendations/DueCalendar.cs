using System.Globalization;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Recommendations;

namespace Lifecycle.Web.Pages.Recommendations;

/// <summary>A deadline of an item, by its earliest and its latest reading, and where its bar is drawn, in percent of the years drawn.</summary>
internal sealed record DueSpan(string Recommendation, string Label, string Words, DateOnly Earliest, DateOnly Latest, double From, double To)
{
    public bool IsOneDay => Earliest == Latest;

    /// <summary>The readings in short: "1 Feb to 28 Feb 2015".</summary>
    public string Said => IsOneDay ? Short(Latest, "d MMM yyyy") : $"{Short(Earliest, Earliest.Year == Latest.Year ? "d MMM" : "d MMM yyyy")} to {Short(Latest, "d MMM yyyy")}";

    private static string Short(DateOnly day, string form) => day.ToString(form, CultureInfo.InvariantCulture);
}

/// <summary>A month with what may fall due in it.</summary>
internal sealed record DueMonth(DateOnly First, IReadOnlyList<DueSpan> Earliest, IReadOnlyList<DueSpan> Latest)
{
    /// <summary>More than these are listed by the register with the month as its filter.</summary>
    public const int Most = 12;

    public string Name => Spoken.Of(Edtf.Parse($"{First:yyyy-MM}"));

    public DateOnly Last => First.AddMonths(1).AddDays(-1);
}

/// <summary>A month's beginning on the axis.</summary>
internal sealed record DueTick(string Name, double X);

/// <summary>
/// Deadlines over the months they fall in. One that can be read in two ways is a bar from the earliest day to the latest; what cannot be dated
/// is counted beside.
/// </summary>
internal sealed record DueCalendar(IReadOnlyList<DueSpan> Spans, IReadOnlyList<DueTick> Ticks, IReadOnlyList<DueMonth> Months, int NotDeterminable, int More, double? Today)
{
    /// <summary>More bars than this are told in the table alone.</summary>
    private const int Most = 40;

    // A month's name has room in this much of a phone's width.
    private const double LeastTick = 22;

    public static DueCalendar Of(IReadOnlyList<RecommendationAnswer> items, DateOnly today)
    {
        var dues = items.SelectMany(item => Dues(item).Select(due => (Item: item, Due: due)))
            .OrderBy(each => each.Due.Earliest).ThenBy(each => each.Due.Latest).ThenBy(each => each.Item.Recommendation, StringComparer.Ordinal)
            .ToList();
        var open = items.Sum(item => item.Deadlines.Count(deadline => deadline.Earliest is null));
        if (dues.Count == 0) return new([], [], [], open, 0, null);

        // Labels of several reports are alike; those of one are not.
        var several = dues.Select(each => each.Item.Inspection).Distinct().Count() > 1;

        var begin = Month(dues.Min(each => each.Due.Earliest));
        var end = Month(dues.Max(each => each.Due.Latest)).AddMonths(1);
        var spans = dues.Select(each => new DueSpan(
            each.Item.Recommendation,
            several ? $"{each.Item.Label} of {each.Item.Inspection}" : each.Item.Label,
            each.Due.Words,
            each.Due.Earliest,
            each.Due.Latest,
            X(each.Due.Earliest),
            X(each.Due.Latest.AddDays(1)))).ToList();
        return new(
            [.. spans.Take(Most)],
            [.. TicksOf(begin, end, X)],
            [.. MonthsBetween(begin, end).Select(month => MonthOf(month, spans)).Where(month => month.Earliest.Count + month.Latest.Count > 0)],
            open,
            Math.Max(0, spans.Count - Most),
            today >= begin && today < end ? X(today) : null);

        double X(DateOnly day) => (double)(day.DayNumber - begin.DayNumber) / (end.DayNumber - begin.DayNumber) * 100;
    }

    // The report's deadlines, and those that took their place.
    private static IEnumerable<(string Words, DateOnly Earliest, DateOnly Latest)> Dues(RecommendationAnswer item) => item.Deadlines
        .Select(deadline => (deadline.Words, deadline.Earliest, deadline.Latest))
        .Concat(item.Parts.Select(part => part.Standing).Append(item.Standing).Select(standing => (Words: standing.Words ?? "", standing.Earliest, standing.Latest)))
        .Where(due => due is { Earliest: not null, Latest: not null })
        .Select(due => (due.Words, due.Earliest!.Value, due.Latest!.Value))
        .Distinct();

    private static DueMonth MonthOf(DateOnly month, IReadOnlyList<DueSpan> spans) => new(
        month,
        [.. spans.Where(span => Month(span.Earliest) == month)],
        [.. spans.Where(span => Month(span.Latest) == month)]);

    private static IEnumerable<DueTick> TicksOf(DateOnly begin, DateOnly end, Func<DateOnly, double> x)
    {
        var last = double.MinValue;
        foreach (var month in MonthsBetween(begin, end).Where(month => x(month) is var at && at - last >= LeastTick && x(end) - at >= LeastTick / 2))
        {
            last = x(month);
            yield return new DueTick(month.ToString("MMM yyyy", CultureInfo.InvariantCulture), last);
        }
    }

    private static IEnumerable<DateOnly> MonthsBetween(DateOnly begin, DateOnly end)
    {
        for (var month = begin; month < end; month = month.AddMonths(1)) yield return month;
    }

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);
}
