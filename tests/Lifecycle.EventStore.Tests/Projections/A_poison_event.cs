using System.Security.Cryptography;

namespace Lifecycle.EventStore.Tests;

public sealed class A_poison_event(StoreTemplate template) : ProjectionTest(template)
{
    [Theory]
    [InlineData("thorny", "FormatException: a thorn")]
    [InlineData("indigestible", "PostgresException: 23514: new row for relation \"notes\" violates check constraint \"notes_text_check\"")]
    public async Task stops_its_projection_only_and_names_itself(string text, string error)
    {
        await Note("file/a", "one", "two", text, "four", "five");
        using var projector = Projector(10, new Notes(), new NoteCount());

        var stopped = await Stopped(projector.CatchUp(5, Stop));

        Assert.Equal(["1|one", "2|two"], await Rows(NoteRows));
        Assert.Equal(["5"], await Rows("select notes from lifecycle_read.note_count"));
        Assert.Equal(["HighWaterMark|5", "NoteCount:All|5", "Notes:All|2"], await Rows(CheckpointRows));
        var stop = Assert.Single(stopped.Stopped).Stop!;
        Assert.Equal((3L, "noted"), (stop.Position, stop.Type));
        Assert.StartsWith(error, stop.Error, StringComparison.Ordinal);
        Assert.StartsWith($"Notes is stopped by noted at position 3: {error}", stopped.Message, StringComparison.Ordinal);
        Assert.Equal(["Notes:All|3|noted|" + stop.Error], await Rows(StopRows));
        Assert.Equal([new ProjectionState("Notes", 1, 2, stop), new ProjectionState("NoteCount", 1, 5, null)], await projector.States(Stop));
    }

    [Fact]
    public async Task that_is_too_long_for_an_index_stops_its_projection_and_can_be_passed_over()
    {
        await Execute("create index notes_text on lifecycle_read.notes (text)");

        // Made of digests, so that it does not shrink by compression.
        var tooLong = string.Concat(Enumerable.Range(0, 100).Select(i => Convert.ToBase64String(SHA256.HashData(BitConverter.GetBytes(i)))));
        await Note("file/a", "one", tooLong, "three");
        using var projector = Projector(10, new Notes());

        var stopped = await Stopped(projector.CatchUp(3, Stop));

        var stop = Assert.Single(stopped.Stopped).Stop!;
        Assert.Equal(2, stop.Position);
        Assert.StartsWith("PostgresException: 54000: ", stop.Error, StringComparison.Ordinal);
        await projector.Skip("Notes", 2, Stop);
        await projector.CatchUp(3, Stop);
        Assert.Equal(["1|one", "3|three"], await Rows(NoteRows));
    }

    [Fact]
    public async Task that_does_not_have_the_shape_it_promises_stops_every_projection()
    {
        await Note("file/a", "one");
        await Store.Append(Sample.Append("file/a", ExpectedVersion.Any, Sample.Event("noted", """{"text":5}""")), Stop);
        using var projector = Projector(10, new Notes(), new NoteCount());

        var stopped = await Stopped(projector.CatchUp(2, Stop));

        Assert.Equal([("Notes", 2L), ("NoteCount", 2L)], stopped.Stopped.Select(s => (s.Name, s.Stop!.Position)));
    }

    [Fact]
    public async Task does_not_keep_a_caller_from_what_lies_before_it()
    {
        await Note("file/a", "one", "two", "thorny");
        using var projector = Projector(10, new Notes());

        await projector.CatchUp(2, Stop);
        await Stopped(projector.CatchUp(3, Stop));

        await projector.CatchUp(2, Stop);
    }

    [Fact]
    public async Task is_not_tried_again_by_a_runner()
    {
        await Note("file/a", "thorny", "two");
        var notes = new Notes();
        using var projector = Projector(10, notes);
        await Stopped(projector.CatchUp(2, Stop));

        notes.Mended = true;

        Assert.Equal(0, await projector.RunOnce(Stop));
        Assert.Empty(await Rows(NoteRows));
    }

    [Fact]
    public async Task is_found_in_the_middle_of_a_large_page()
    {
        await Note("file/a", [.. Enumerable.Range(1, 100).Select(i => i == 67 ? "indigestible" : $"note {i}")]);
        using var projector = Projector(100, new Notes());

        var stopped = await Stopped(projector.CatchUp(100, Stop));

        Assert.Equal(67, stopped.Stopped[0].Stop!.Position);
        Assert.Equal(["66|1|66"], await Rows("select count(*), min(position), max(position) from lifecycle_read.notes"));
    }
}
