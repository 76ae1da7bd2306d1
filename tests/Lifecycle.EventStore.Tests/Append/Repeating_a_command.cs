namespace Lifecycle.EventStore.Tests;

public sealed class Repeating_a_command(StoreTemplate template) : StoreTest(template)
{
    private static readonly AppendRequest Request =
        Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("one"), Sample.Note("two")) with { Command = Sample.Key("k") };

    [Fact]
    public async Task gives_the_first_answer_and_writes_nothing()
    {
        Answers.Appended(await Store.Append(Request, Stop), 1, 2, ("file/a", 2));
        Answers.Repeated(await Store.Append(Request, Stop), 1, 2, ("file/a", 2));
        Assert.Equal(2, await Store.LastPosition(Stop));
    }

    [Fact]
    public async Task gives_the_first_answer_although_the_stream_moved_on()
    {
        await Store.Append(Request, Stop);
        await Note("file/a", "three");

        Answers.Repeated(await Store.Append(Request, Stop), 1, 2, ("file/a", 2));
        Answers.Repeated(await Store.KnownAppend(Sample.Key("k"), Stop), 1, 2, ("file/a", 2));
    }

    [Fact]
    public async Task gives_the_versions_of_all_streams_and_of_guards_as_they_were_then()
    {
        await Note("framework/f", "one", "two");
        var request = new AppendRequest(
            [
                new("file/a", ExpectedVersion.NoStream, [Sample.Note("a1")]),
                new("file/b", ExpectedVersion.NoStream, [Sample.Note("b1"), Sample.Note("b2")]),
                new("framework/f", ExpectedVersion.Exactly(2), []),
                new("framework/none", ExpectedVersion.NoStream, []),
            ],
            Sample.Key("k"));
        var first = await Store.Append(request, Stop);
        await Note("framework/f", "three");
        await Note("framework/none", "one");

        Answers.Appended(first, 3, 5, ("file/a", 1), ("file/b", 2), ("framework/f", 2), ("framework/none", 0));
        Answers.Repeated(await Store.Append(request, Stop), 3, 5, ("file/a", 1), ("file/b", 2), ("framework/f", 2), ("framework/none", 0));
        Answers.Repeated(await Store.KnownAppend(Sample.Key("k"), Stop), 3, 5, ("file/a", 1), ("file/b", 2));
    }

    [Fact]
    public async Task gives_the_first_answer_also_when_decided_anew_to_nothing()
    {
        await Store.Append(Request, Stop);

        var again = await Store.Append(Sample.Append("file/a", ExpectedVersion.Exactly(9)) with { Command = Sample.Key("k") }, Stop);

        Answers.Repeated(again, 1, 2, ("file/a", 2));
    }

    [Fact]
    public async Task with_another_request_is_refused_before_versions_are_looked_at()
    {
        await Store.Append(Request, Stop);
        var other = Request with { Command = Sample.Key("k", request: "another") };

        Assert.Equal(new AppendResult.KeyReused(1), await Store.Append(other, Stop));
        Assert.Equal(new AppendResult.KeyReused(1), await Store.KnownAppend(other.Command, Stop));
    }

    [Theory]
    [InlineData("another-key", "inspector-1", "note", "file/a")]
    [InlineData("k", "inspector-2", "note", "file/a")]
    [InlineData("k", "inspector-1", "remark", "file/a")]
    [InlineData("k", "inspector-1", "note", "file/b")]
    public async Task is_not_what_another_caller_command_stream_or_key_does(string key, string caller, string command, string stream)
    {
        await Store.Append(Request, Stop);
        var other = Sample.Key(key, caller: caller, command: command, stream: stream);

        Assert.Null(await Store.KnownAppend(other, Stop));
        Answers.Appended(
            await Store.Append(Sample.Append("file/a", ExpectedVersion.Exactly(2), Sample.Note("three")) with { Command = other }, Stop),
            3, 3, ("file/a", 3));
    }

    [Fact]
    public async Task that_was_stale_is_decided_anew()
    {
        await Note("file/a", "one");
        Answers.Stale(await Store.Append(Request, Stop), ("file/a", 1));

        Assert.Null(await Store.KnownAppend(Sample.Key("k"), Stop));
        var anew = Request with { Streams = [Request.Streams[0] with { Expected = ExpectedVersion.Exactly(1) }] };
        Answers.Appended(await Store.Append(anew, Stop), 2, 3, ("file/a", 3));
    }

    [Fact]
    public async Task that_changed_nothing_leaves_nothing()
    {
        var nothing = Sample.Append("file/a", ExpectedVersion.NoStream) with { Command = Sample.Key("k") };

        Answers.Appended(await Store.Append(nothing, Stop), 0, 0, ("file/a", 0));
        Assert.Null(await Store.KnownAppend(Sample.Key("k"), Stop));
    }

    [Fact]
    public async Task gives_each_event_the_id_that_its_command_and_place_in_it_determine()
    {
        await Store.Append(Request, Stop);

        // UUIDs of version 5 of this store's name space and ["inspector-1","note","file/a","k",0] and […,1].
        Assert.Equal(
            ["23d3011e-360c-523a-9a1d-ff473138c81d", "69f3d457-539e-529e-8a21-705582c7d8a9"],
            (await Store.ReadFeed(0, 10, Stop)).Select(e => e.Id.ToString()));
    }

    [Fact]
    public async Task whose_id_belongs_to_an_event_inside_another_append_is_refused_alone()
    {
        await Store.Append(Request, Stop);
        await Execute("alter table lifecycle.mt_events disable trigger refuse_rewriting");
        await Execute("update lifecycle.mt_events set headers = headers #- '{closed,count}' where seq_id = 1");

        const string detail = "The command's id belongs to an event inside another append, at position 1.";
        Answers.Refused(await Store.Append(Request, Stop), RefusalCode.EventIdTaken, detail);
        Answers.Refused(await Store.KnownAppend(Sample.Key("k"), Stop), RefusalCode.EventIdTaken, detail);
    }

    [Fact]
    public async Task whose_later_id_is_taken_is_refused_alone()
    {
        await Store.Append(Request, Stop);
        await Execute("alter table lifecycle.mt_events disable trigger refuse_rewriting");
        await Execute("update lifecycle.mt_events set id = gen_random_uuid() where seq_id = 1");

        Answers.Refused(
            await Store.Append(Request, Stop), RefusalCode.EventIdTaken, "The id of one of the command's later events is in the log already.");
    }
}
