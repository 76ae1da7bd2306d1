using Lifecycle.Domain;
using Lifecycle.Domain.Recommendations;
using Lifecycle.ReadModels.Recommendations;
using Lifecycle.Web.Pages.Forces;

namespace Lifecycle.Web.Tests.Drawing;

public sealed class What_is_open
{
    private static readonly DateOnly March = new(2015, 3, 31);
    private static readonly DateOnly May = new(2015, 5, 31);

    [Fact]
    public void is_grouped_by_how_it_stands_the_most_pressing_first_and_what_was_due_first()
    {
        var groups = OpenItems.All([Item("1", DeadlineStanding.NoDeadline), Item("2", DeadlineStanding.PastDue, May), Item("3", DeadlineStanding.PastDue, March), Item("4", DeadlineStanding.NotDue, May)]);

        Assert.Equal([DeadlineStanding.PastDue, DeadlineStanding.NotDue, DeadlineStanding.NoDeadline], groups.Select(group => group.Standing));
        Assert.Equal(["3", "2"], Labels(groups[0]));
    }

    [Fact]
    public void leaves_out_what_is_closed() => Assert.Empty(OpenItems.All([Item("1", DeadlineStanding.Met), Item("2", DeadlineStanding.ClosedOtherwise)]));

    [Fact]
    public void has_a_cause_of_concern_before_the_most_pressing_of_its_recommendations()
    {
        var groups = OpenItems.All(
        [
            Item("AFI", DeadlineStanding.NotDue, May),
            Item("C", DeadlineStanding.NoDeadline, kind: RecommendationKind.CauseOfConcern),
            Item("C.1", DeadlineStanding.NoDeadline, under: "C"),
            Item("C.2", DeadlineStanding.NotDue, May, "C"),
            Item("other", DeadlineStanding.NotDue, March),
        ]);

        Assert.Equal([["other", "C", "C.2", "AFI"], ["C.1"]], groups.Select(Labels));
        Assert.True(groups[0].HoldsCauseOf(groups[0].Items[2]));
        Assert.False(groups[1].HoldsCauseOf(groups[1].Items[0]));
    }

    [Fact]
    public void is_counted_and_that_there_is_none_is_said_of_what_readers_look_for()
    {
        var counts = StandingCount.All([Item("1", DeadlineStanding.PastDue, March), Item("2", DeadlineStanding.PastDue, March), Item("3", DeadlineStanding.Met)]);

        Assert.Equal(
            [new(DeadlineStanding.PastDue, 2), new(DeadlineStanding.NotDeterminable, 0), new(DeadlineStanding.NotDue, 0), new(DeadlineStanding.NoDeadline, 0), new StandingCount(DeadlineStanding.Met, 1)],
            counts);
    }

    private static string[] Labels(OpenItems group) => [.. group.Items.Select(item => item.Label)];

    private static RecommendationAnswer Item(string label, DeadlineStanding standing, DateOnly? latest = null, string? under = null, RecommendationKind kind = RecommendationKind.Recommendation) => new(
        $"report.{label}",
        "report",
        "somewhere",
        label,
        kind,
        under,
        "question",
        "Question",
        "Do better.",
        [],
        "the force",
        "not recorded",
        RecommendationState.NoClosureRecorded,
        new(standing, "", null, null, latest, latest, null, null, null, []),
        null,
        null,
        [],
        [],
        1,
        null,
        Root.NothingOnRecord,
        [],
        [],
        [],
        Items<Citation>.Empty,
        new(1, Guid.Empty, "", "", 1, DateTimeOffset.UnixEpoch));
}
