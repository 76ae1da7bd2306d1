using System.Globalization;
using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Recommendations;
using Lifecycle.ReadModels.Tests.Samples;

namespace Lifecycle.ReadModels.Tests.Answers;

/// <summary>
/// A report of 30 November 2014 with two recommendations: R2, part (a) within three months and part (b) by March 2015, and R3 without
/// a deadline. Part (a) was extended on 10 February 2015 to June 2015, and was met on 1 July 2015; R3 was rejected.
/// </summary>
public sealed class The_register_on_a_day(ReadModelTemplate template) : ReadModelTest(template)
{
    private const string Crime = "crime-2014.northamptonshire";

    private static readonly Recommendation R2 = RecommendationSamples.R2 with { Under = null };
    private static readonly Recommendation R3 = R2 with { Label = "R3", Deadlines = Items<Deadline>.Empty, Parts = Items<Part>.Empty };

    [Fact]
    public async Task says_how_each_part_and_deadline_stands()
    {
        await Recorded();

        Assert.Equal(
            [
                "R2 2015-02-28: not due; (a) extended until 2015-06-30, (b) not due; within three months extended, by March 2015 not due",
                "R2 2015-03-01: ambiguous; (a) extended until 2015-06-30, (b) ambiguous; within three months extended, by March 2015 ambiguous",
                "R2 2015-04-01: past due without closure on record; (a) extended until 2015-06-30, (b) past due without closure on record; within three months extended, by March 2015 past due without closure on record",
                "R2 2015-07-01: past due without closure on record; (a) met, (b) past due without closure on record; within three months met, by March 2015 past due without closure on record",
            ],
            [await Told("2015-02-28"), await Told("2015-03-01"), await Told("2015-04-01"), await Told("2015-07-01")]);
    }

    [Fact]
    public async Task keeps_the_deadline_of_the_report_beside_the_later_one()
    {
        await Recorded();

        var item = (await All("2015-03-01"))[0];
        var (deadline, part) = (item.Deadlines[0], item.Parts[0].Standing);

        Assert.Equal(("within three months", Day("2015-02-28"), Day("2015-02-28")), (deadline.Words, deadline.Earliest, deadline.Latest));
        Assert.Equal(
            "extended on 10 February 2015 from “within three months” to “by June 2015” (Staff were moved); it falls due on 31 May 2015 at the earliest and 30 June 2015 at the latest", deadline.Said);
        Assert.Equal((deadline.Said, "by June 2015", "by 2015-06", Day("2015-05-31"), Day("2015-06-30")), (part.Said, part.Words, part.Rule, part.Earliest, part.Latest));
        Assert.Equal(["Staff were moved"], part.Steps.Select(step => step.Fact.Why));
    }

    [Theory]
    [InlineData("2015-02-09", "2015-02-01", "2015-02-28", "yes")]
    [InlineData("2015-02-10", "2015-02-01", "2015-02-27", "no")]
    [InlineData("2015-02-10", "2015-02-01", "2015-02-28", "by one reading")]
    [InlineData("2015-02-10", "2015-06-01", "2015-06-30", "by one reading")]
    [InlineData("2015-02-10", "2015-05-31", "2015-06-30", "yes")]
    [InlineData("2015-02-09", "2015-05-31", "2015-06-30", "no")]
    public async Task goes_by_the_deadline_in_force_in_what_falls_due(string on, string from, string to, string held)
    {
        await Recorded();

        var due = await All(on, window: new DueWindow(Day(from), Day(to)));

        Assert.Equal(held == "no" ? [] : [$"R2 {held}"], due.Select(item => $"{item.Label} {item.InWindow}"));
    }

    [Fact]
    public async Task finds_what_stands_in_one_way()
    {
        await Recorded();

        Assert.Equal(["R2"], (await All("2015-04-01", DeadlineStanding.PastDue)).Select(item => item.Label));
        Assert.Equal(["R3"], (await All("2015-04-01", DeadlineStanding.NoDeadline)).Select(item => item.Label));
        Assert.Equal(["R3"], (await All("2015-06-01", DeadlineStanding.ClosedOtherwise)).Select(item => item.Label));
        Assert.Empty(await All("2015-02-28", DeadlineStanding.PastDue));
    }

    [Fact]
    public async Task counts_the_days_of_what_is_open()
    {
        await Recorded();

        var items = await All("2015-07-01");

        Assert.Equal(new AgeAnswer(new(213, 213, null), new(123, 92, null), AgeBand.UpToAYear), items[0].Age);
        Assert.Null(items[1].Age);
        Assert.Equal(new AgeAnswer(new(120, 120, null), new(null, null, "no deadline is stated"), AgeBand.NoDeadline), (await All("2015-03-30"))[1].Age);
    }

    [Fact]
    public async Task sums_up_the_age_of_what_is_open()
    {
        await Recorded();

        Assert.Equal(
            [new(RecommendationKind.Recommendation, DeadlineStanding.PastDue, AgeBand.UpToNinetyDays, 1), new(RecommendationKind.Recommendation, DeadlineStanding.NoDeadline, AgeBand.NoDeadline, 1)],
            (await Ageing("2015-04-01")).Counts);
        Assert.Equal((2, 0), ((await Ageing("2015-04-01")).Open, (await Ageing("2015-04-01")).Closed));
        Assert.Equal([new(RecommendationKind.Recommendation, DeadlineStanding.PastDue, AgeBand.UpToAYear, 1)], (await Ageing("2015-07-01")).Counts);
        Assert.Equal((1, 1), ((await Ageing("2015-07-01")).Open, (await Ageing("2015-07-01")).Closed));
    }

    private async Task Recorded()
    {
        var later = new Deadline("by June 2015", DeadlineRule.Parse("by 2015-06"), Items.Of<string>("a"), Items<Citation>.Empty);
        await Append($"inspection/{Crime}", new ReportPublished(new Publication(Occasion.Parse("2014-11-30"))));
        await Append(
            $"recommendation/{Crime}.R2",
            new RecommendationMade(R2),
            new DeadlineExtended(new(Step.DeadlineExtended, null, Occasion.Parse("2015-02-10"), null, Voice.Inspectorate, "Staff were moved", later)),
            new RecommendationMet(new(Step.Met, "a", Occasion.Parse("2015-07-01"), null, Voice.Inspectorate, null)));
        await Append(
            $"recommendation/{Crime}.R3",
            new RecommendationMade(R3),
            new RecommendationRejected(new(Step.Rejected, null, Occasion.Parse("2015-05"), null, Voice.Force, "No money")));
        await Project();
    }

    private async Task<IReadOnlyList<RecommendationAnswer>> All(string on, DeadlineStanding? standing = null, DueWindow? window = null)
    {
        var filter = new RecommendationFilter(null, null, null, null, null, standing, null, window ?? new DueWindow(null, null));
        return (await new RecommendationsQuery(Reader).All(filter, null, 10, new AsOf(Day(on)), Stop)).Value.Items;
    }

    private async Task<AgeingAnswer> Ageing(string on) => (await new RecommendationsQuery(Reader).Ageing("northamptonshire", new AsOf(Day(on)), Stop)).Value;

    private async Task<string> Told(string on)
    {
        var item = (await All(on))[0];
        var parts = item.Parts.Select(part => $"({part.Label}) {Words.Of(part.Standing.Standing)}{(part.Standing.Standing == DeadlineStanding.Extended ? $" until {part.Standing.Latest:yyyy-MM-dd}" : "")}");
        var deadlines = item.Deadlines.Select(deadline => $"{deadline.Words} {Words.Of(deadline.Standing)}");
        return $"{item.Label} {on}: {Words.Of(item.Standing.Standing)}; {string.Join(", ", parts)}; {string.Join(", ", deadlines)}";
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
