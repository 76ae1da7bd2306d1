using System.Globalization;
using Lifecycle.Domain.Operations;

namespace Lifecycle.Domain.Tests.Operations;

public sealed class Recording_what_operators_do
{
    private static readonly SkippedEvent Skipped = new("Forces", 7, "force_listed", "no such force");

    private static readonly Subscription Added = new("observatory", "https://hooks.example", Items<string>.Empty, null, SubscriptionState.Active);

    [Theory]
    [InlineData("2026-03-31T22:59:59Z", "operations/2026-03", "2026-03-31")]
    [InlineData("2026-03-31T23:00:00Z", "operations/2026-04", "2026-04-01")]
    [InlineData("2026-10-31T23:59:59Z", "operations/2026-10", "2026-10-31")]
    [InlineData("2026-12-31T23:59:59Z", "operations/2026-12", "2026-12-31")]
    public void is_dated_by_the_calendar_of_the_united_kingdom(string instant, string stream, string day)
    {
        var at = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

        Assert.Equal((stream, day), (OperatorCalendar.StreamOf(at), OperatorCalendar.DayOf(at).ToString()));
    }

    [Fact]
    public void is_told_in_sentences()
    {
        Assert.Equal("Recorded the skip of position 7 by Forces: force_listed, no such force", Narration.Of(Skipped.Recorded()));
        Assert.Equal("Recorded the rebuild of Forces, Timeline: up to position 357", Narration.Of(new ReadModelRebuild(Items.Of("Forces", "Timeline"), 357).Recorded()));
        Assert.Equal("Recorded the replay of what observatory did not take: positions 7, 9", Narration.Of(new DeadLetterReplay("observatory", 2, Items.Of(7L, 9L)).Recorded()));
        Assert.Equal("Recorded the replay of what observatory did not take: all 2", Narration.Of(new DeadLetterReplay("observatory", 2, Items<long>.Empty).Recorded()));
        Assert.Equal("Recorded subscriber \"observatory\": all events to https://hooks.example, active", Narration.Of(Added.Recorded()));
        Assert.Equal(
            "Corrected subscriber \"observatory\" from “all events to https://hooks.example, active” to “report_published of inspection/ to https://hooks.example, paused”",
            Narration.Of(Added.CorrectedTo(Added with { Types = Items.Of<string>(["report_published"]), Stream = "inspection/", State = SubscriptionState.Paused })));
    }

    [Fact]
    public void is_neither_corrected_nor_withdrawn_where_it_was_done_once()
    {
        Assert.Throws<InvalidOperationException>(() => Skipped.CorrectedTo(Skipped));
        Assert.Throws<InvalidOperationException>(() => Skipped.Withdrawn());
    }
}
