using FsCheck;
using FsCheck.Fluent;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Tests.Time;
using Lifecycle.Domain.Time;
using static Lifecycle.Domain.Tests.Recommendations.A_recommendation;

namespace Lifecycle.Domain.Tests.Recommendations;

public sealed class Properties_of_obligations
{
    private static readonly Gen<LifeStep> Steps =
        from step in Gen.Elements(Enum.GetValues<Step>())
        from dated in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        from date in AnyTime.Dates
        from rule in AnyTime.Rules
        let occurred = dated ? new Occasion(date) : Occasion.NotRecorded
        select step == Step.DeadlineExtended ? Extended(occurred.ToString(), rule.ToString()) : Taken(step, why: "as agreed") with { Occurred = occurred };

    private static readonly Gen<(Obligation Obligation, DateOnly Day)> Any =
        from rule in AnyTime.Rules
        from published in AnyTime.Dates
        from count in Gen.Choose(0, 4)
        from steps in Steps.ArrayOf(count)
        from day in AnyTime.Days
        let made = R2 with { Parts = Items<Part>.Empty, Deadlines = Items.Of(new Deadline("soon", rule, Items<string>.Empty, Items<Citation>.Empty)) }
        select (Obligation.Of(made, new Occasion(published), steps.Select((step, at) => step.Entered(at + 1))).Single(), day);

    [Fact]
    public void what_lies_ahead_changes_nothing() => Any.Always(any =>
    {
        var (obligation, day) = any;
        var without = obligation with { Steps = [.. obligation.Steps.Where(step => step.Fact.Occurred.Date is null || step.Fact.Occurred.Date.Earliest <= day)] };
        return obligation.On(day).Standing == without.On(day).Standing;
    });

    [Fact]
    public void the_days_said_to_be_ambiguous_are_all_of_them_and_no_more() => Any.Always(any =>
    {
        var (obligation, day) = any;
        if (obligation.On(day) is not { Standing: DeadlineStanding.Ambiguous, Ambiguous: { } days }) return obligation.On(day).Ambiguous is null;

        return (days.From is not { } from || (from <= day && IsAmbiguous(obligation, from) && (from == DateOnly.MinValue || !IsAmbiguous(obligation, from.AddDays(-1)))))
            && (days.To is not { } to || (to >= day && IsAmbiguous(obligation, to) && (to == DateOnly.MaxValue || !IsAmbiguous(obligation, to.AddDays(1)))));
    });

    [Fact]
    public void every_standing_has_a_wording() => Any.Always(any => StandingInWords.Of(any.Obligation.On(any.Day)).Length > 0);

    [Fact]
    public void what_is_past_due_was_due_by_every_deadline_that_may_be_in_force() => Any.Always(any =>
    {
        var stands = any.Obligation.On(any.Day);
        return stands.Standing != DeadlineStanding.PastDue || stands.Dues.All(due => due!.On(any.Day) == Standing.PastDue);
    });

    private static bool IsAmbiguous(Obligation obligation, DateOnly day) => obligation.On(day).Standing == DeadlineStanding.Ambiguous;
}
