using System.Text;

namespace Lifecycle.EventStore.Tests;

/// <summary>A file that is refused whole: nothing is written, whatever stands before the fault.</summary>
public sealed class A_log_file_at_fault(StoreDatabase shared) : SharedStoreTest(shared)
{
    private const string Cut = "the file is cut off: its last line is not one with the number of events and their SHA-256";
    private const string Changed = "the file was changed: its SHA-256 is not the one in its last line";

    [Fact]
    public async Task is_refused_where_it_was_cut()
    {
        var text = LogFiles.ThreeNotes;
        var lines = text.Split('\n');

        await Refused(text[..^10], $"line 5: {Cut}");
        await Refused(string.Join('\n', lines[..4]) + "\n", $"line 4: {Cut}");
        await Refused(lines[0] + "\n", $"line 1: {Cut}");
        await Refused(lines[2][..40], "line 1: is not the header of an exported log");
        await Refused("", "line 1: is not the header of an exported log");
    }

    [Fact]
    public async Task is_refused_where_a_byte_was_changed()
    {
        var text = LogFiles.ThreeNotes;

        await Refused(text.Replace("note 2", "note 5", StringComparison.Ordinal), Changed);
        await Refused(text.Replace("\"events\":3,\"sha256\"", "\"events\":4,\"sha256\"", StringComparison.Ordinal), "the last line counts 4 events; there are 3");
        await Refused(LogFiles.Sealed(text.Replace("\"lastPosition\":3", "\"lastPosition\":4", StringComparison.Ordinal)), "line 1: the last position is said to be 4; it is 3");
        await Refused(LogFiles.Sealed(text.Replace("\"lastPosition\":3,\"events\":3", "\"lastPosition\":3,\"events\":2", StringComparison.Ordinal)), "line 1: counts 2 events; there are 3");
    }

    [Theory]
    [InlineData("\"format\":\"lifecycle-log\"", "\"format\":\"other\"", "line 1: is not the header of an exported log")]
    [InlineData("\"format\":\"lifecycle-log\",\"version\":1", "\"format\":\"lifecycle-log\",\"version\":2", "line 1: the file is of version 2; this program reads version 1")]
    [InlineData("\"format\":\"lifecycle-log\"", "\"format\":\"lifecycle-log\",\"extra\":1", "line 1: is not the header of an exported log")]
    [InlineData("\"seq_id\":2", "\"seq_id\":4", "line 3: \"seq_id\" is 4, after 1; positions have no gaps (--renumber closes those of a log that Marten wrote)")]
    [InlineData("\"seq_id\":2", "\"seq_id\":1", "line 3: \"seq_id\" is 1, after 1; positions have no gaps (--renumber closes those of a log that Marten wrote)")]
    [InlineData("\"seq_id\":2", "\"seq_id\":\"2\"", "line 3: \"seq_id\" is not a whole number")]
    [InlineData("\"seq_id\":2,", "", "line 3: has no \"seq_id\"")]
    [InlineData("\"seq_id\":2,", "\"seq_id\":2,\"seq_id\":2,", "line 3: has \"seq_id\" twice")]
    [InlineData("\"seq_id\":2,", "\"position\":2,\"seq_id\":2,", "line 3: has \"position\", which is no column")]
    [InlineData("00000000-0000-0000-0000-000000000002", "00000000-0000-0000-0000-000000000001", "line 3: \"id\" 00000000-0000-0000-0000-000000000001 stands in an earlier line too")]
    [InlineData("00000000-0000-0000-0000-000000000002", "two", "line 3: \"id\" is \"two\"; expected a UUID")]
    [InlineData("\"version\":2", "\"version\":3", "line 3: \"version\" is 3; the stream \"file/a\" is at 1 before it")]
    [InlineData("\"stream_id\":\"file/a\",\"version\":2", "\"stream_id\":\"file/b\",\"version\":2", "line 3: \"version\" is 2; the stream \"file/b\" is at 0 before it")]
    [InlineData("\"stream_id\":\"file/a\",\"version\":2", "\"stream_id\":null,\"version\":2", "line 3: has no value for \"stream_id\"")]
    [InlineData("\"stream_id\":\"file/a\",\"version\":2", "\"stream_id\":\"file/a\",\"stream_type\":null,\"version\":2", "line 3: \"stream_type\" belongs to version 1 and to no other")]
    [InlineData("09:30:00.000002Z", "09:30:00.000001Z", "line 3: \"timestamp\" is not later than that of the event before it")]
    [InlineData("09:30:00.000002Z", "09:30:00.000002+01:00", "line 3: \"timestamp\" is \"2026-03-01T09:30:00.000002+01:00\"; expected a time in UTC with six decimals, such as 2026-03-01T09:30:00.000000Z")]
    [InlineData("{\"text\": \"note 2\"}", "{\"text\": \"note 2\", \"text\": 2}", "line 3: \"data\" has the same name twice in one object")]
    [InlineData("{\"text\": \"note 2\"}", "{\"text\": 0.12345678901234567890}", "line 3: \"data\" holds a number that changes when it is read as a double")]
    [InlineData("{\"text\": \"note 2\"}", "{\"text\": \"\\u0000\"}", "line 3: \"data\" holds U+0000")]
    [InlineData("{\"text\": \"note 2\"}", "{\"text\": ", "line 3: is not one JSON object")]
    [InlineData("\"user_name\":\"clerk 2\"", "\"user_name\":\"\\u0000\"", "line 3: holds U+0000")]
    [InlineData("\"user_name\":\"clerk 2\"", "\"user_name\":2", "line 3: \"user_name\" is not a text")]
    [InlineData("\"user_name\":\"clerk 2\",\"tenant_id\":\"*DEFAULT*\"", "\"user_name\":\"clerk 2\",\"tenant_id\":\"other\"", "line 3: \"tenant_id\" is not \"*DEFAULT*\"; one log has one tenant")]
    [InlineData("\"user_name\":\"clerk 2\",\"tenant_id\":\"*DEFAULT*\",\"bdata\":null", "\"user_name\":\"clerk 2\",\"tenant_id\":\"*DEFAULT*\",\"bdata\":\"AA==\"", "line 3: \"bdata\" is not null; binary bodies are not kept here")]
    [InlineData("\"bdata\":null,\"is_archived\":false}\n{\"seq_id\":3", "\"bdata\":null,\"is_archived\":true}\n{\"seq_id\":3", "line 3: \"is_archived\" is not false; nothing is archived here")]
    [InlineData("\"is_archived\":false}\n{\"seq_id\":3", "\"is_archived\":false} {}\n{\"seq_id\":3", "line 3: is not one JSON object")]
    [InlineData("{\"seq_id\":2", "[{\"seq_id\":2", "line 3: is not one JSON object")]
    [InlineData("{\"seq_id\":2", "\n{\"seq_id\":2", "line 3: is not one JSON object")]
    public async Task is_refused_even_where_its_hash_was_made_to_fit(string old, string changed, string fault)
    {
        var text = LogFiles.ThreeNotes;
        Assert.Contains(old, text, StringComparison.Ordinal);

        var result = await Import(LogFiles.Sealed(text.Replace(old, changed, StringComparison.Ordinal)));

        Assert.Equal(fault, Assert.IsType<BulkResult.Malformed>(result).Faults[0]);
    }

    [Fact]
    public async Task is_refused_where_it_is_not_utf_8()
    {
        var bytes = Encoding.Latin1.GetBytes(LogFiles.ThreeNotes.Replace("note 2", "not\u00e9", StringComparison.Ordinal));

        Assert.Equal(["line 3: is not UTF-8", Changed], Assert.IsType<BulkResult.Malformed>(await LogFiles.Import(Database, bytes, Stop)).Faults);
    }

    [Fact]
    public async Task names_every_line_that_cannot_be_read()
    {
        var text = LogFiles.ThreeNotes.Replace("\"seq_id\":1", "\"seq_id\":1.5", StringComparison.Ordinal).Replace("\"seq_id\":3", "\"seq_id\":x", StringComparison.Ordinal);

        await Refused(LogFiles.Sealed(text), "line 2: \"seq_id\" is not a whole number", "line 4: is not one JSON object");
    }

    [Fact]
    public async Task is_refused_with_a_line_longer_than_any_event()
    {
        var text = LogFiles.ThreeNotes;

        await Refused(text.Replace("note 2", new string('x', 64 * 1024 * 1024), StringComparison.Ordinal), "line 3: has more than 67108864 bytes");
    }

    private Task<BulkResult> Import(string text) => LogFiles.Import(Database, Encoding.UTF8.GetBytes(text), Stop);

    private async Task Refused(string text, params string[] faults)
    {
        Assert.Equal(faults, Assert.IsType<BulkResult.Malformed>(await Import(text)).Faults);
        Assert.Equal(["0|0|0"], await Rows("select (select count(*) from lifecycle.mt_events), (select count(*) from lifecycle.mt_streams), (select count(*) from lifecycle.imports)"));
    }
}
