using System.Globalization;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Time;
using static Lifecycle.Domain.Tests.Recommendations.A_recommendation;

namespace Lifecycle.Domain.Tests.Recommendations;

public sealed class How_an_obligation_stands
{
    private const string ThreeMonths = "within P3M of publication";

    /// <summary>Rule, publication date, day; the standing, and what is said.</summary>
    public static TheoryData<string, string?, string, DeadlineStanding, string> Deadlines { get; } = new()
    {
        { ThreeMonths, "2014-11-27", "2015-02-26", DeadlineStanding.NotDue, "not due: it falls due on 27 February 2015" },
        { ThreeMonths, "2014-11-27", "2015-02-27", DeadlineStanding.NotDue, "not due: it falls due on 27 February 2015" },
        { ThreeMonths, "2014-11-27", "2015-02-28", DeadlineStanding.PastDue, "past due since 28 February 2015, and no closure is on record" },
        { ThreeMonths, "2014-11-30", "2015-02-28", DeadlineStanding.NotDue, "not due: it falls due on 28 February 2015" },
        { ThreeMonths, "2014-11-30", "2015-03-01", DeadlineStanding.PastDue, "past due since 1 March 2015, and no closure is on record" },
        { ThreeMonths, "2015-11-30", "2016-02-29", DeadlineStanding.NotDue, "not due: it falls due on 29 February 2016" },
        { ThreeMonths, "2015-11-30", "2016-03-01", DeadlineStanding.PastDue, "past due since 1 March 2016, and no closure is on record" },
        { "within P1Y of publication", "2016-02-29", "2017-02-28", DeadlineStanding.NotDue, "not due: it falls due on 28 February 2017" },
        { "within P1Y of publication", "2016-02-29", "2017-03-01", DeadlineStanding.PastDue, "past due since 1 March 2017, and no closure is on record" },
        { ThreeMonths, "2014-11", "2015-02-01", DeadlineStanding.NotDue, "not due: it falls due on 1 February 2015 at the earliest and 28 February 2015 at the latest" },
        {
            ThreeMonths, "2014-11", "2015-02-02", DeadlineStanding.Ambiguous,
            "ambiguous from 2 February 2015 to 28 February 2015: past due by the strictest reading (1 February 2015), not by the most lenient (28 February 2015)"
        },
        {
            ThreeMonths, "2014-11", "2015-02-28", DeadlineStanding.Ambiguous,
            "ambiguous from 2 February 2015 to 28 February 2015: past due by the strictest reading (1 February 2015), not by the most lenient (28 February 2015)"
        },
        { ThreeMonths, "2014-11", "2015-03-01", DeadlineStanding.PastDue, "past due since 1 March 2015, and no closure is on record" },
        {
            "by 2015-03", null, "2015-03-31", DeadlineStanding.Ambiguous,
            "ambiguous from 1 March 2015 to 31 March 2015: past due by the strictest reading (28 February 2015), not by the most lenient (31 March 2015)"
        },
        { "by 2015-03", null, "2015-04-01", DeadlineStanding.PastDue, "past due since 1 April 2015, and no closure is on record" },
        { "immediately", "2018-03-22", "2018-03-22", DeadlineStanding.NotDue, "not due: it falls due on 22 March 2018" },
        { "immediately", "2018-03-22", "2018-03-23", DeadlineStanding.PastDue, "past due since 23 March 2018, and no closure is on record" },
        { "immediately", null, "2026-01-01", DeadlineStanding.NotDeterminable, "not determinable: publication date not recorded" },
        { ThreeMonths, null, "2026-01-01", DeadlineStanding.NotDeterminable, "not determinable: publication date not recorded" },
    };

    /// <summary>A step with its date, the day asked about; the standing, and what is said. Due on 27 February 2015.</summary>
    public static TheoryData<Step, string, string, DeadlineStanding, string> Lives { get; } = new()
    {
        { Step.Met, "2015-02-27", "2015-02-26", DeadlineStanding.NotDue, "not due: it falls due on 27 February 2015" },
        { Step.Met, "2015-02-27", "2015-02-27", DeadlineStanding.Met, "met on 27 February 2015, in time" },
        { Step.Met, "2015-02-28", "2015-02-28", DeadlineStanding.Met, "met on 28 February 2015, after it fell due (27 February 2015)" },
        { Step.Met, "2015-04-10", "2015-04-09", DeadlineStanding.PastDue, "past due since 28 February 2015, and no closure is on record" },
        { Step.Met, "2015-01", "2015-01-31", DeadlineStanding.Met, "met in January 2015, in time" },
        { Step.Met, "2015-02", "2015-01-31", DeadlineStanding.NotDue, "not due: it falls due on 27 February 2015" },
        { Step.Met, "2015-02", "2015-02-01", DeadlineStanding.Ambiguous, "ambiguous from 1 February 2015 to 27 February 2015: it is not certain that the step “met” (February 2015) had been taken" },
        { Step.Met, "2015-02", "2015-02-28", DeadlineStanding.Met, "met in February 2015; whether in time is not determinable (due 27 February 2015)" },
        { Step.Met, "2015", "2015-06-01", DeadlineStanding.Ambiguous, "ambiguous from 1 January 2015 to 30 December 2015: it is not certain that the step “met” (2015) had been taken" },
        { Step.Met, "2015", "2015-12-31", DeadlineStanding.Met, "met in 2015; whether in time is not determinable (due 27 February 2015)" },
        { Step.Met, "not recorded", "2017-12-31", DeadlineStanding.Ambiguous, "ambiguous until 31 December 2017: it is not certain that the step “met” (a date not recorded) had been taken" },
        { Step.Met, "not recorded", "2018-01-01", DeadlineStanding.Met, "met at a time not recorded; whether in time is not determinable (due 27 February 2015)" },
        { Step.CompletionClaimed, "2015-02-10", "2015-02-10", DeadlineStanding.Claimed, "completion was claimed on 10 February 2015 and is not verified; it falls due on 27 February 2015" },
        { Step.CompletionClaimed, "2015-02-10", "2015-06-01", DeadlineStanding.Claimed, "completion was claimed on 10 February 2015 and is not verified; its deadline was over on 27 February 2015" },
        { Step.NotVerified, "2015-05-05", "2015-06-01", DeadlineStanding.PastDue, "past due since 28 February 2015, and no closure is on record; the last step is “not verified” on 5 May 2015" },
        { Step.Reopened, "2015-05", "2015-06-01", DeadlineStanding.PastDue, "past due since 28 February 2015, and no closure is on record; the last step is “reopened” in May 2015" },
        { Step.Accepted, "2015-01", "2015-06-01", DeadlineStanding.PastDue, "past due since 28 February 2015, and no closure is on record" },
        { Step.PartlyAccepted, "2015", "2015-06-01", DeadlineStanding.PastDue, "past due since 28 February 2015, and no closure is on record" },
        { Step.Rejected, "2015-01", "2015-06-01", DeadlineStanding.ClosedOtherwise, "rejected in January 2015: as agreed" },
        { Step.Superseded, "2016", "2016-12-31", DeadlineStanding.ClosedOtherwise, "superseded in 2016: as agreed" },
        { Step.Superseded, "2016", "2016-12-30", DeadlineStanding.Ambiguous, "ambiguous from 1 January 2016 to 30 December 2016: it is not certain that the step “superseded” (2016) had been taken" },
    };

    [Theory]
    [MemberData(nameof(Deadlines))]
    public void follows_from_its_deadline_where_no_step_was_taken(string rule, string? published, string day, DeadlineStanding standing, string said) =>
        Stands(Whole(rule, published).On(Day(day)), standing, said);

    [Theory]
    [MemberData(nameof(Lives))]
    public void follows_from_the_steps_that_had_been_taken_by_then(Step step, string occurred, string day, DeadlineStanding standing, string said) =>
        Stands(Whole(ThreeMonths, "2014-11-27", Took(1, step, occurred)).On(Day(day)), standing, said);

    [Fact]
    public void is_that_no_deadline_is_stated_where_none_is()
    {
        Stands(Whole(null, "2014-11-27").On(Day("2026-01-01")), DeadlineStanding.NoDeadline, "no deadline is stated");
        Stands(Whole(null, "2014-11-27", Took(1, Step.Met, "2016")).On(Day("2026-01-01")), DeadlineStanding.Met, "met in 2016; no deadline is stated");
        Stands(
            Whole(null, "2014-11-27", Took(1, Step.CompletionClaimed, "2016")).On(Day("2026-01-01")),
            DeadlineStanding.Claimed,
            "completion was claimed in 2016 and is not verified; no deadline is stated");
    }

    [Fact]
    public void is_not_determinable_before_anything_was_published_unless_the_deadline_is_a_date()
    {
        Stands(Unpublished(ThreeMonths).On(Day("2015-01-01")), DeadlineStanding.NotDeterminable, "not determinable: no publication on record by then");
        Stands(Unpublished("by 2015-03-31").On(Day("2015-01-01")), DeadlineStanding.NotDue, "not due: it falls due on 31 March 2015");
    }

    [Theory]
    [InlineData("2015-02-01", Punctuality.InTime)]
    [InlineData("2015-02-02", Punctuality.NotDeterminable)]
    [InlineData("2015-02-28", Punctuality.NotDeterminable)]
    [InlineData("2015-03-01", Punctuality.AfterItFellDue)]
    [InlineData("2015", Punctuality.NotDeterminable)]
    [InlineData("not recorded", Punctuality.NotDeterminable)]
    public void tells_whether_it_was_met_in_time_where_both_dates_tell(string met, Punctuality punctuality) =>
        Assert.Equal(punctuality, Whole(ThreeMonths, "2014-11", Took(1, Step.Met, met)).On(Day("2026-01-01")).Punctuality);

    [Fact]
    public void tells_of_a_time_only_of_what_was_met()
    {
        Assert.Null(Whole(ThreeMonths, "2014-11").On(Day("2026-01-01")).Punctuality);
        Assert.Null(Whole(null, "2014-11", Took(1, Step.Met, "2016")).On(Day("2026-01-01")).Punctuality);
        Assert.Equal(Punctuality.NotDeterminable, Whole("immediately", null, Took(1, Step.Met, "2016")).On(Day("2026-01-01")).Punctuality);
    }

    [Fact]
    public void takes_what_has_no_date_to_have_happened_by_the_civil_day_of_its_recording()
    {
        var step = Taken(Step.Met) with { Occurred = Occasion.NotRecorded };
        var undated = Whole(ThreeMonths, "2014-11-27", step.Entered(1, "2016-05-04T23:30:00Z"));

        Assert.Equal(DeadlineStanding.Ambiguous, undated.On(Day("2016-05-04")).Standing);
        Assert.Equal(DeadlineStanding.Met, undated.On(Day("2016-05-05")).Standing);
    }

    [Fact]
    public void goes_by_the_last_step()
    {
        var life = Whole(ThreeMonths, "2014-11-27", Took(1, Step.Accepted, "2014-12"), Took(2, Step.CompletionClaimed, "2015-02-10"), Took(3, Step.NotVerified, "2015-03-10"), Took(4, Step.Met, "2015-05-10"), Took(5, Step.Reopened, "2016-01-10"));

        Assert.Equal(
            [DeadlineStanding.NotDue, DeadlineStanding.Claimed, DeadlineStanding.Claimed, DeadlineStanding.PastDue, DeadlineStanding.Met, DeadlineStanding.PastDue],
            new[] { "2015-01-01", "2015-02-10", "2015-03-09", "2015-03-10", "2015-05-10", "2016-01-10" }.Select(day => life.On(Day(day)).Standing));
    }

    [Fact]
    public void names_only_the_steps_that_would_change_it()
    {
        var open = Whole(ThreeMonths, "2014-11-27", Took(1, Step.Accepted, "2015"), Took(2, Step.Met, "2015")).On(Day("2015-06-01"));

        Assert.Equal([2], open.Open.Select(step => step.Event.Position));
    }

    [Fact]
    public void is_ambiguous_where_one_step_may_have_been_taken_and_not_yet_undone()
    {
        var reopened = Whole(ThreeMonths, "2014-11-27", Took(1, Step.Met, "2015"), Took(2, Step.Reopened, "2015"));

        Assert.Equal(DeadlineStanding.Ambiguous, reopened.On(Day("2015-06-01")).Standing);
        Assert.Equal([1], reopened.On(Day("2015-06-01")).Open.Select(step => step.Event.Position));
        Assert.Equal(DeadlineStanding.PastDue, reopened.On(Day("2015-12-31")).Standing);
    }

    [Fact]
    public void stays_as_it_is_where_a_step_changes_nothing_whenever_it_was_taken()
    {
        var claimedTwice = Whole(ThreeMonths, "2014-11-27", Took(1, Step.CompletionClaimed, "2015-01-01"), Took(2, Step.CompletionClaimed, "2015")).On(Day("2015-06-01"));

        Stands(claimedTwice, DeadlineStanding.Claimed, "completion was claimed on 1 January 2015 and is not verified; its deadline was over on 27 February 2015");
    }

    [Fact]
    public void is_ambiguous_over_as_many_days_as_follow_one_another()
    {
        // By the deadline in the first half of February, by the date of the step from the middle on.
        var both = Whole("by 2015-02", null, Took(1, Step.Met, "2015-02-15/2015-03-20")).On(Day("2015-02-20"));

        Assert.Equal(new AmbiguousDays(Day("2015-02-01"), Day("2015-03-19")), both.Ambiguous);
        Assert.Equal(
            "ambiguous from 1 February 2015 to 19 March 2015: past due by the strictest reading (31 January 2015), not by the most lenient (28 February 2015); "
            + "it is not certain that the step “met” (15 February 2015 to 20 March 2015) had been taken",
            StandingInWords.Of(both));
    }

    private static void Stands(ObligationOnDay stands, DeadlineStanding standing, string said)
    {
        Assert.Equal(standing, stands.Standing);
        Assert.Equal(said, StandingInWords.Of(stands));
    }

    private static Obligation Whole(string? rule, string? published, params OnRecord<LifeStep>[] steps)
    {
        var deadlines = rule is null ? Items<Deadline>.Empty : Items.Of(new Deadline("soon", DeadlineRule.Parse(rule), Items<string>.Empty, Items<Citation>.Empty));
        return Obligation.Of(R2 with { Parts = Items<Part>.Empty, Deadlines = deadlines }, Occasion.Parse(published ?? "not recorded"), steps).Single();
    }

    private static Obligation Unpublished(string rule) => Whole(rule, null) with { Published = null };

    private static OnRecord<LifeStep> Took(long position, Step step, string occurred) =>
        (Taken(step, why: "as agreed") with { Occurred = Occasion.Parse(occurred) }).Entered(position);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
