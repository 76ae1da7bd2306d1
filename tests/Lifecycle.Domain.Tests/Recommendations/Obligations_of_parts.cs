using System.Globalization;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Time;
using static Lifecycle.Domain.Tests.Recommendations.A_recommendation;

namespace Lifecycle.Domain.Tests.Recommendations;

public sealed class Obligations_of_parts
{
    private static readonly Recommendation Apart = R2 with { Deadlines = Items.Of(Within("P3M", "a"), Within("P6M", "b")) };
    private static readonly Recommendation Together = R2 with { Deadlines = Items.Of(Within("P3M")) };

    /// <summary>A step for part a and one for the whole, with their dates, and how part a stands after both.</summary>
    public static TheoryData<Step, string, Step, string, DeadlineStanding> Pairs { get; } = new()
    {
        { Step.Met, "2015", Step.Accepted, "2016", DeadlineStanding.Met },
        { Step.Met, "2015", Step.CompletionClaimed, "2016", DeadlineStanding.Met },
        { Step.Met, "2015", Step.Reopened, "2016", DeadlineStanding.PastDue },
        { Step.Met, "2016", Step.Reopened, "2015", DeadlineStanding.Met },
        { Step.Met, "2015", Step.Superseded, "2016", DeadlineStanding.ClosedOtherwise },
        { Step.Accepted, "2015", Step.Met, "2016", DeadlineStanding.Met },
        { Step.Accepted, "2016", Step.CompletionClaimed, "2015", DeadlineStanding.Claimed },
        { Step.CompletionClaimed, "2016", Step.Met, "2015", DeadlineStanding.Met },
        { Step.CompletionClaimed, "2015", Step.NotVerified, "2016", DeadlineStanding.PastDue },
        { Step.CompletionClaimed, "2016", Step.NotVerified, "2015", DeadlineStanding.Claimed },
        { Step.NotVerified, "2015", Step.Met, "2016", DeadlineStanding.Met },
        { Step.NotVerified, "2016", Step.Met, "2015", DeadlineStanding.PastDue },
    };

    [Fact]
    public void each_have_the_deadline_that_covers_them()
    {
        var obligations = Obligation.Of(Apart, Occasion.Parse("2014-11-27"), []);

        Assert.Equal(["a", "b"], obligations.Select(each => each.Part));
        Assert.Equal([DeadlineStanding.PastDue, DeadlineStanding.NotDue], obligations.Select(each => each.On(Day("2015-03-01")).Standing));
        Assert.Equal([DeadlineStanding.PastDue, DeadlineStanding.PastDue], obligations.Select(each => each.On(Day("2015-05-28")).Standing));
    }

    [Fact]
    public void have_none_where_no_deadline_covers_them() =>
        Assert.Equal([DeadlineStanding.PastDue, DeadlineStanding.NoDeadline], Standings(R2 with { Deadlines = Items.Of(Within("P3M", "a")) }, "2015-06-01"));

    [Fact]
    public void are_closed_by_a_step_for_the_whole_and_each_by_its_own()
    {
        Assert.Equal([DeadlineStanding.Met, DeadlineStanding.Met], Standings(Together, "2016-12-31", Took(1, Step.Met, "2016")));
        Assert.Equal([DeadlineStanding.Met, DeadlineStanding.PastDue], Standings(Together, "2016-12-31", Took(1, Step.Met, "2016", "a")));
        Assert.Equal([DeadlineStanding.PastDue, DeadlineStanding.ClosedOtherwise], Standings(Together, "2016-12-31", Took(1, Step.Rejected, "2016", "b")));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void go_by_the_part_and_by_the_whole(Step own, string ownDate, Step whole, string wholeDate, DeadlineStanding standing)
    {
        Assert.Equal(standing, Standings(Together, "2020-01-01", Took(1, own, ownDate, "a"), Took(2, whole, wholeDate))[0]);
        Assert.Equal(standing, Standings(Together, "2020-01-01", Took(2, own, ownDate, "a"), Took(1, whole, wholeDate))[0]);
    }

    [Fact]
    public void are_extended_each_for_itself_or_together()
    {
        Assert.Equal([DeadlineStanding.Extended, DeadlineStanding.PastDue], Standings(Together, "2015-06-01", Extended("2015-01-10", "by 2015-06-30", "a").Entered(1)));
        Assert.Equal([DeadlineStanding.Extended, DeadlineStanding.Extended], Standings(Together, "2015-06-01", Extended("2015-01-10", "by 2015-06-30").Entered(1)));
        Assert.Equal([DeadlineStanding.Extended, DeadlineStanding.NoDeadline], Standings(R2 with { Deadlines = Items.Of(Within("P3M", "a")) }, "2015-06-01", Extended("2015-01-10", "by 2015-06-30").Entered(1)));
    }

    [Fact]
    public void are_summed_up_by_the_most_pressing()
    {
        var on = Obligation.Of(Apart, Occasion.Parse("2014-11-27"), [Took(1, Step.Met, "2015-01", "a")]).Select(each => each.On(Day("2015-06-01"))).ToList();
        var alike = Obligation.Of(Apart, Occasion.Parse("2014-11-27"), []).Select(each => each.On(Day("2015-06-01"))).Reverse();

        Assert.Equal("b", ObligationOnDay.MostPressing(on).Obligation.Part);
        Assert.Equal("a", ObligationOnDay.MostPressing(alike).Obligation.Part);
    }

    private static DeadlineStanding[] Standings(Recommendation made, string day, params OnRecord<LifeStep>[] steps) =>
        [.. Obligation.Of(made, Occasion.Parse("2014-11-27"), steps).Select(each => each.On(Day(day)).Standing)];

    private static OnRecord<LifeStep> Took(long position, Step step, string occurred, string? part = null) =>
        (Taken(step, part) with { Occurred = Occasion.Parse(occurred) }).Entered(position);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
