using FsCheck.Fluent;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Time;

public sealed class Properties_of_deadlines
{
    [Fact]
    public void what_is_written_reads_back_the_same()
    {
        AnyTime.Rules.Always(rule => DeadlineRule.Parse(rule.ToString()) == rule);
        AnyTime.Periods.Always(period => Period.Parse(period.ToString()) == period);
    }

    [Fact]
    public void the_strictest_reading_is_never_after_the_most_lenient() =>
        (from rule in AnyTime.Rules from published in AnyTime.Dates select (rule, published))
            .Always(c => c.rule.DueFrom(c.published) is not Due.Between due || due.Earliest <= due.Latest);

    [Fact]
    public void a_period_never_ends_earlier_for_being_started_later() =>
        (from period in AnyTime.Periods from days in AnyTime.Days.Two() select (period, days))
            .Always(c =>
            {
                var (earlier, later) = c.days.Item1 <= c.days.Item2 ? c.days : (c.days.Item2, c.days.Item1);
                // Beyond the calendar counts as later than any day in it.
                return (c.period.After(earlier) ?? DateOnly.MaxValue) <= (c.period.After(later) ?? DateOnly.MaxValue);
            });

    [Fact]
    public void a_period_ends_after_it_starts() =>
        (from period in AnyTime.Periods from day in AnyTime.Days select (period, day))
            .Always(c => c.period.After(c.day) is not { } end || end > c.day);

    [Fact]
    public void a_better_known_publication_date_only_narrows_what_is_due() =>
        (from rule in AnyTime.Rules from day in AnyTime.Days from length in Gen.Elements(4, 7) select (rule, day, length))
            .Always(c =>
            {
                var exact = Edtf.Of(c.day);
                return (c.rule.DueFrom(Edtf.Parse(exact.ToString()[..c.length])), c.rule.DueFrom(exact)) switch
                {
                    (Due.Between wide, Due.Between narrow) => wide.Earliest <= narrow.Earliest && narrow.Latest <= wide.Latest,
                    (Due.NotDeterminable, _) => true,
                    _ => false,
                };
            });

    [Fact]
    public void a_deadline_never_goes_back_as_the_days_pass() =>
        (from rule in AnyTime.Rules from published in AnyTime.Dates from days in AnyTime.Days.Two() select (rule, published, days))
            .Always(c =>
            {
                var (earlier, later) = c.days.Item1 <= c.days.Item2 ? c.days : (c.days.Item2, c.days.Item1);
                var due = c.rule.DueFrom(c.published);
                return due.On(earlier) <= due.On(later);
            });
}
