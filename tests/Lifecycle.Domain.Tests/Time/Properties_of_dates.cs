using FsCheck.Fluent;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Time;

public sealed class Properties_of_dates
{
    [Fact]
    public void what_is_written_reads_back_the_same() =>
        AnyTime.Dates.Always(date =>
            Edtf.Parse(date.ToString()) is var again
            && again == date
            && again.GetHashCode() == date.GetHashCode()
            && (again.Earliest, again.Latest, again.Precision, again.IsInterval)
                == (date.Earliest, date.Latest, date.Precision, date.IsInterval)
            && Occasion.Parse(date.ToString()) == new Occasion(date));

    [Fact]
    public void the_earliest_day_is_never_after_the_latest() =>
        AnyTime.Dates.Always(date => date.Earliest <= date.Latest);

    [Fact]
    public void a_finer_date_lies_inside_the_coarser_one() =>
        AnyTime.Days.Always(day =>
        {
            var (year, month) = (Edtf.Parse($"{day:yyyy}"), Edtf.Parse($"{day:yyyy-MM}"));
            return year.Earliest <= month.Earliest && month.Earliest <= day && day <= month.Latest && month.Latest <= year.Latest;
        });

    [Fact]
    public void a_list_is_in_one_order_that_time_never_contradicts() =>
        AnyTime.Dates.Two().Always(pair =>
        {
            var (a, b) = pair;
            var (listed, reversed) = (Math.Sign(a.CompareTo(b)), Math.Sign(b.CompareTo(a)));
            return listed == -reversed
                && (listed == 0) == (a == b)
                && (Edtf.Compare(a, b), Edtf.Compare(b, a)) switch
                {
                    (Comparison.Before, Comparison.After) => listed < 0,
                    (Comparison.After, Comparison.Before) => listed > 0,
                    (Comparison.Undetermined, Comparison.Undetermined) => true,
                    _ => false,
                };
        });
}
