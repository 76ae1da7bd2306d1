using static Lifecycle.Faults.Checking.Planting;

namespace Lifecycle.Faults.Checking;

/// <summary>What each reader saw, planted as <see cref="The_checker"/> has it.</summary>
public sealed class The_checker_of_readers
{
    private static readonly Evidence Sound = SoundHistory.Evidence;

    [Fact]
    public void finds_a_reader_that_skipped_an_event() =>
        Finds(Fault.ReaderSkipped, WithPage(1, page => page with { Limit = 3, Events = [.. page.Events.Skip(1)] }));

    [Fact]
    public void finds_a_reader_that_skipped_within_a_page() =>
        Finds(Fault.ReaderSkipped, WithPage(1, page => page with { Limit = 3, Events = [page.Events[0], .. page.Events.Skip(2)] }));

    [Fact]
    public void finds_a_reader_that_saw_events_in_another_order() =>
        Finds(Fault.ReaderReordered, WithPage(0, page => page with { Events = [page.Events[0], page.Events[2], page.Events[1], page.Events[3]] }));

    [Fact]
    public void finds_a_reader_that_saw_an_event_again() =>
        Finds(Fault.ReaderReordered, WithPage(2, page => page with { Events = [Sound.Feeds[0].Pages[1].Events[^1], .. page.Events] }));

    [Fact]
    public void finds_a_reader_that_saw_what_is_not_kept() =>
        Finds(Fault.ReaderSawAnother, WithPage(2, page => page with { Events = [new(9, Guid.Empty)] }));

    [Fact]
    public void finds_a_reader_that_did_not_get_what_was_acknowledged() => Finds(Fault.ReaderBehind, WithPage(2, page => page with { Events = [] }));

    [Fact]
    public void finds_a_reader_of_a_stream_that_skipped_a_version() => Finds(
        Fault.ReaderSkipped, WithStreamRead(read => read with { Events = [read.Events[0], .. read.Events.Skip(2)] }));

    [Fact]
    public void finds_a_reader_of_a_stream_that_saw_another_order() =>
        Finds(Fault.ReaderReordered, WithStreamRead(read => read with { Events = [.. read.Events.Reverse()] }));

    [Fact]
    public void finds_a_reader_of_a_stream_that_saw_what_is_not_kept() => Finds(
        Fault.ReaderSawAnother, WithStreamRead(read => read with { Events = [.. read.Events.SkipLast(1), read.Events[^1] with { Id = Guid.Empty }] }));

    [Fact]
    public void finds_a_reader_of_a_stream_that_did_not_get_what_was_acknowledged() =>
        Finds(Fault.ReaderBehind, WithStreamRead(read => read with { Events = [.. read.Events.SkipLast(1)] }));

    private static Evidence WithPage(int number, Func<FeedPage, FeedPage> change) => Sound with
    {
        Feeds = [Sound.Feeds[0] with { Pages = [.. Sound.Feeds[0].Pages.Select((page, i) => i == number ? change(page) : page)] }],
    };

    private static Evidence WithStreamRead(Func<StreamRead, StreamRead> change) => Sound with { StreamReads = [change(Sound.StreamReads[0])] };
}
