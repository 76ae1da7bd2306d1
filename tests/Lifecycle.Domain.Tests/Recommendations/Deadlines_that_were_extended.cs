using System.Globalization;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Time;
using static Lifecycle.Domain.Tests.Recommendations.A_recommendation;

namespace Lifecycle.Domain.Tests.Recommendations;

/// <summary>Due on 27 February 2015 by the report.</summary>
public sealed class Deadlines_that_were_extended
{
    private static readonly Due.Between First = new(Day("2015-02-27"), Day("2015-02-27"));
    private static readonly Due.Between Later = new(Day("2015-06-30"), Day("2015-06-30"));

    /// <summary>When it was extended to 30 June 2015, the day asked about; the standing, and what is said.</summary>
    public static TheoryData<string, string, DeadlineStanding, string> Extensions { get; } = new()
    {
        { "2015-02-10", "2015-02-09", DeadlineStanding.NotDue, "not due: it falls due on 27 February 2015" },
        { "2015-02-10", "2015-02-10", DeadlineStanding.Extended, "extended on 10 February 2015 from “soon” to “later” (Staff were moved); it falls due on 30 June 2015" },
        { "2015-02-10", "2015-06-30", DeadlineStanding.Extended, "extended on 10 February 2015 from “soon” to “later” (Staff were moved); it falls due on 30 June 2015" },
        {
            "2015-02-10", "2015-07-01", DeadlineStanding.PastDue,
            "past due since 1 July 2015, extended on 10 February 2015 from “soon” to “later” (Staff were moved), and no closure is on record"
        },
        { "2015-03", "2015-02-28", DeadlineStanding.PastDue, "past due since 28 February 2015, and no closure is on record" },
        { "2015-03", "2015-03-01", DeadlineStanding.Ambiguous, "ambiguous from 1 March 2015 to 30 March 2015: it is not certain that the step “deadline extended” (March 2015) had been taken" },
        { "2015-03", "2015-03-31", DeadlineStanding.Extended, "extended in March 2015 from “soon” to “later” (Staff were moved); it falls due on 30 June 2015" },
    };

    [Theory]
    [MemberData(nameof(Extensions))]
    public void stand_by_the_later_one_once_there_is_one(string extended, string day, DeadlineStanding standing, string said)
    {
        var stands = Stand(day, Extended(extended, "by 2015-06-30").Entered(1));

        Assert.Equal(standing, stands.Standing);
        Assert.Equal(said, StandingInWords.Of(stands));
    }

    [Fact]
    public void are_those_of_the_report_and_the_later_one_while_it_is_open_which_is_in_force()
    {
        var open = Extended("2015-03", "by 2015-06-30").Entered(1);

        Assert.Equal([First], Stand("2015-02-28", open).Dues);
        Assert.Equal([First, Later], Stand("2015-03-01", open).Dues);
        Assert.Equal([Later], Stand("2015-03-31", open).Dues);
    }

    [Fact]
    public void go_by_the_last_extension()
    {
        var twice = Stand("2015-08-01", Extended("2015-02-10", "by 2015-06-30").Entered(1), Extended("2015-06-10", "by 2015-09-30").Entered(2));

        Assert.Equal(DeadlineStanding.Extended, twice.Standing);
        Assert.Equal(new Due.Between(Day("2015-09-30"), Day("2015-09-30")), twice.Certain.Due);
    }

    [Fact]
    public void are_ambiguous_between_the_readings_of_the_later_one()
    {
        var stands = Stand("2015-06-30", Extended("2015-02-10", "by 2015-06").Entered(1));

        Assert.Equal(DeadlineStanding.Ambiguous, stands.Standing);
        Assert.Equal(new AmbiguousDays(Day("2015-06-01"), Day("2015-06-30")), stands.Ambiguous);
    }

    [Theory]
    [InlineData("2015-06-30", Punctuality.InTime)]
    [InlineData("2015-07-01", Punctuality.AfterItFellDue)]
    public void count_by_the_later_one_for_what_was_met_in_time(string met, Punctuality punctuality)
    {
        var stands = Stand("2015-12-31", Extended("2015-02-10", "by 2015-06-30").Entered(1), (Taken(Step.Met) with { Occurred = Occasion.Parse(met) }).Entered(2));

        Assert.Equal((DeadlineStanding.Met, punctuality), (stands.Standing, stands.Punctuality));
    }

    [Fact]
    public void keep_the_one_of_the_report()
    {
        var stands = Stand("2015-06-01", Extended("2015-02-10", "by 2015-06-30").Entered(1));

        Assert.Equal("within P3M of publication", stands.Obligation.Deadline!.Rule.ToString());
        Assert.Equal("by 2015-06-30", stands.Deadline!.Rule.ToString());
    }

    private static ObligationOnDay Stand(string day, params OnRecord<LifeStep>[] steps) =>
        Obligation.Of(R2 with { Parts = Items<Part>.Empty, Deadlines = Items.Of(Within("P3M")) }, Occasion.Parse("2014-11-27"), steps).Single().On(Day(day));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
