using System.Text.Json.Serialization;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Recommendations;

/// <summary>How long ago a deadline was over, by its most lenient reading.</summary>
public enum AgeBand
{
    [JsonStringEnumMemberName("not due")] NotDue,
    Ambiguous,
    [JsonStringEnumMemberName("past due up to ninety days")] UpToNinetyDays,
    [JsonStringEnumMemberName("past due up to a year")] UpToAYear,
    [JsonStringEnumMemberName("past due up to three years")] UpToThreeYears,
    [JsonStringEnumMemberName("past due longer")] Longer,
    [JsonStringEnumMemberName("not determinable")] NotDeterminable,
    [JsonStringEnumMemberName("no deadline stated")] NoDeadline,
}

/// <summary>
/// Days from a date to a day, counted from the earliest and from the latest day that the date can mean; negative while it lies
/// ahead. Null, with <paramref name="Why"/>, where that cannot be told.
/// </summary>
public sealed record DaysSince(int? Earliest, int? Latest, string? Why)
{
    /// <summary>Since something that is dated, or is not.</summary>
    public static DaysSince Of(Edtf? date, string absence, DateOnly day) => date is null ? new(null, null, absence) : Between(date.Earliest, date.Latest, day);

    /// <summary>Since a deadline.</summary>
    public static DaysSince Of(Due? due, DateOnly day) => due switch
    {
        Due.Between between => Between(between.Earliest, between.Latest, day),
        Due.NotDeterminable unknown => new(null, null, unknown.Why),
        _ => new(null, null, "no deadline is stated"),
    };

    private static DaysSince Between(DateOnly earliest, DateOnly latest, DateOnly day) => new(day.DayNumber - earliest.DayNumber, day.DayNumber - latest.DayNumber, null);
}

/// <summary>Puts deadlines into bands by their age.</summary>
public static class Ageing
{
    private static readonly Period NinetyDays = new(90, PeriodUnit.Days);
    private static readonly Period Year = new(1, PeriodUnit.Years);
    private static readonly Period ThreeYears = new(3, PeriodUnit.Years);

    public static AgeBand BandOf(Due? due, DateOnly day) => (due?.On(day), due) switch
    {
        (null, _) => AgeBand.NoDeadline,
        (Standing.NotYetDue, _) => AgeBand.NotDue,
        (Standing.Ambiguous, _) => AgeBand.Ambiguous,
        (Standing.PastDue, Due.Between between) => PastDue(between.Latest, day),
        _ => AgeBand.NotDeterminable,
    };

    private static AgeBand PastDue(DateOnly last, DateOnly day)
    {
        return IsWithin(NinetyDays) ? AgeBand.UpToNinetyDays
            : IsWithin(Year) ? AgeBand.UpToAYear
            : IsWithin(ThreeYears) ? AgeBand.UpToThreeYears
            : AgeBand.Longer;

        // Beyond the calendar is later than any day.
        bool IsWithin(Period period) => period.After(last) is not { } end || day <= end;
    }
}
