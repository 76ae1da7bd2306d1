namespace Lifecycle.EventStore.Tests;

public sealed class Expecting_a_version(StoreTemplate template) : StoreTest(template)
{
    private static readonly NewEvent Next = Sample.Note("next");

    [Fact]
    public async Task holds_for_no_stream_only_where_there_is_none()
    {
        Answers.Appended(await Store.Append(Sample.Append("file/a", ExpectedVersion.NoStream, Next), Stop), 1, 1, ("file/a", 1));
        Answers.Stale(await Store.Append(Sample.Append("file/a", ExpectedVersion.NoStream, Next), Stop), ("file/a", 1));
    }

    [Fact]
    public async Task holds_for_exactly_the_last_version()
    {
        await Note("file/a", "one", "two");

        Answers.Stale(await Store.Append(Sample.Append("file/a", ExpectedVersion.Exactly(1), Next), Stop), ("file/a", 2));
        Answers.Stale(await Store.Append(Sample.Append("file/a", ExpectedVersion.Exactly(3), Next), Stop), ("file/a", 2));
        Answers.Appended(await Store.Append(Sample.Append("file/a", ExpectedVersion.Exactly(2), Next), Stop), 3, 3, ("file/a", 3));
    }

    [Fact]
    public async Task finds_a_stream_that_does_not_exist_at_version_0()
    {
        Answers.Stale(await Store.Append(Sample.Append("file/a", ExpectedVersion.Exactly(1), Next), Stop), ("file/a", 0));
        Answers.Appended(await Store.Append(Sample.Append("file/a", ExpectedVersion.Exactly(0), Next), Stop), 1, 1, ("file/a", 1));
    }

    [Fact]
    public async Task always_holds_where_any_will_do()
    {
        Answers.Appended(await Store.Append(Sample.Append("file/a", ExpectedVersion.Any, Next), Stop), 1, 1, ("file/a", 1));
        Answers.Appended(await Store.Append(Sample.Append("file/a", ExpectedVersion.Any, Next), Stop), 2, 2, ("file/a", 2));
    }

    [Fact]
    public async Task leaves_nothing_when_stale()
    {
        await Note("file/a", "one");

        await Store.Append(Sample.Append("file/a", ExpectedVersion.NoStream, Next), Stop);

        Assert.Equal(["1|1|1"], await Rows("""
            select (select count(*) from lifecycle.mt_events), (select version from lifecycle.mt_streams),
              (select last_value from lifecycle.mt_events_sequence)
            """));
    }

    [Fact]
    public void knows_no_negative_version() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ExpectedVersion.Exactly(-1));
}
