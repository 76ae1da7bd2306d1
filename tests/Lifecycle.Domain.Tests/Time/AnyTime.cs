using FsCheck;
using FsCheck.Fluent;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Time;

/// <summary>Generators: any date of any precision, any rule, any day, ends of months and of the calendar included.</summary>
internal static class AnyTime
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true);

    // Mostly the years the inspectorate knows, so that two of them often meet.
    private static readonly Gen<int> Years = Gen.Frequency((9, Gen.Choose(2010, 2026)), (1, Gen.Choose(1, 9999)));

    public static readonly Gen<DateOnly> Days =
        from year in Years
        from month in Gen.Choose(1, 12)
        from day in Gen.OneOf(Gen.Choose(1, 31), Gen.Constant(31))
        select new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));

    public static readonly Gen<Edtf> Single =
        from day in Days
        from length in Gen.Elements(4, 7, 10)
        select Edtf.Parse(Edtf.Of(day).ToString()[..length]);

    public static readonly Gen<Edtf> Dates = Gen.OneOf(
        Single,
        from a in Single
        from b in Single
        let ordered = new[] { a, b }.Order().ToArray()
        select Edtf.Parse($"{ordered[0]}/{ordered[1]}"));

    public static readonly Gen<Period> Periods =
        from count in Gen.Frequency((9, Gen.Choose(1, 24)), (1, Gen.Choose(1, 9999)))
        from unit in Gen.Elements(Enum.GetValues<PeriodUnit>())
        select new Period(count, unit);

    public static readonly Gen<DeadlineRule> Rules = Gen.OneOf(
        Gen.Constant<DeadlineRule>(new DeadlineRule.Immediately()),
        Periods.Select(DeadlineRule (period) => new DeadlineRule.Within(period)),
        Single.Select(DeadlineRule (date) => new DeadlineRule.By(date)));

    public static void Always<T>(this Gen<T> values, Func<T, bool> holds) =>
        Prop.ForAll(values.ToArbitrary(), holds).Check(Thorough);
}
