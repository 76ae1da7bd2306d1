using System.Text;

namespace Lifecycle.EventStore.Tests;

public sealed class Appending_to_a_stream(StoreTemplate template) : StoreTest(template)
{
    [Fact]
    public async Task answers_with_positions_and_the_new_version()
    {
        var first = await Store.Append(Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("one"), Sample.Note("two")), Stop);
        var second = await Store.Append(Sample.Append("file/a", ExpectedVersion.Exactly(2), Sample.Note("three")), Stop);

        Answers.Appended(first, 1, 2, ("file/a", 2));
        Answers.Appended(second, 3, 3, ("file/a", 3));
    }

    [Fact]
    public async Task keeps_everything_that_was_said()
    {
        var note = new NewEvent("noted", 3, "Tests.Noted, Tests", """{"text":"é \" ok","amount":12.50}"""u8.ToArray(), Sample.Envelope);
        await Store.Append(
            new([new("file/a", ExpectedVersion.NoStream, [note], "file")], null, "correlation-1", "causation-1", "clerk-9"), Stop);

        var stored = Assert.Single(await Store.ReadFeed(0, 10, Stop));
        Assert.Equal(
            (1L, "file/a", 1L, "noted", 3, "correlation-1", "causation-1", "clerk-9"),
            (stored.Position, stored.Stream, stored.Version, stored.Type, stored.Schema, stored.CorrelationId, stored.CausationId, stored.UserName));
        Assert.Equal("""{"text": "é \" ok", "amount": 12.50}""", Encoding.UTF8.GetString(stored.Data.Span));
        Assert.Equal(Sample.Envelope with { Source = stored.Envelope.Source }, stored.Envelope);
        Assert.Equal(Sample.Envelope.Source, stored.Envelope.Source);
        Assert.Null(stored.Clock);
    }

    [Fact]
    public async Task keeps_what_was_left_unsaid_unsaid()
    {
        var silent = Sample.Note("x") with { ClrType = null, Envelope = new("2014", null, "system", [], null) };
        await Store.Append(Sample.Append("file/a", ExpectedVersion.NoStream, silent), Stop);

        var stored = Assert.Single(await Store.ReadFeed(0, 10, Stop));
        Assert.Equal((null, null, null), (stored.CorrelationId, stored.CausationId, stored.UserName));
        Assert.Equal((null, null), (stored.Envelope.Actor, stored.Envelope.Reason));
        Assert.Empty(stored.Envelope.Source);
        Assert.Equal(["True"], await Rows("select mt_dotnet_type is null from lifecycle.mt_events"));
    }

    [Fact]
    public async Task splits_the_headers_into_an_open_and_a_closed_part()
    {
        await Store.Append(
            Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("one"), Sample.Note("two")) with { Command = Sample.Key("k") }, Stop);

        const string open = """{"voice": "inspectorate", "reason": "as agreed", "schema": 1, "source": ["report.txt:12", "report.txt:40-44"], "occurred": "2014-11"}""";
        Assert.Equal(
            [
                open + """|{"actor": "clerk-7", "count": 2, "request_hash": "cmVxdWVzdA=="}""",
                open + """|{"actor": "clerk-7"}""",
            ],
            await Rows("select headers->'open' #- '{salt}', headers->'closed' #- '{salt}' from lifecycle.mt_events order by seq_id"));
    }

    [Fact]
    public async Task writes_missing_actor_and_reason_as_null()
    {
        await Store.Append(
            Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("x") with { Envelope = new("2014", null, "system", [], null) }), Stop);

        Assert.Equal(
            ["null|null|1"],
            await Rows("select headers->'open'->'reason', headers->'closed'->'actor', headers->'closed'->'count' from lifecycle.mt_events"));
    }

    [Fact]
    public async Task salts_each_part_of_each_event_with_32_bytes_of_its_own()
    {
        await Note("file/a", "one", "two");

        var salts = await Rows("select p->>'salt' from lifecycle.mt_events, unnest(array[headers->'open', headers->'closed']) p");
        Assert.All(salts, salt => Assert.Equal(32, Convert.FromBase64String(salt).Length));
        Assert.Equal(4, salts.Distinct().Count());
    }

    [Fact]
    public async Task fills_the_remaining_columns_as_marten_does()
    {
        await Store.Append(new([new("file/a", ExpectedVersion.NoStream, [Sample.Note("x")], "file")]), Stop);

        Assert.Equal(
            ["*DEFAULT*|False|True|Tests.Noted, Tests"],
            await Rows("select tenant_id, is_archived, bdata is null, mt_dotnet_type from lifecycle.mt_events"));
        Assert.Equal(
            ["file/a|file|1|*DEFAULT*|False|True"],
            await Rows("""
                select s.id, s.type, s.version, s.tenant_id, s.is_archived, s.timestamp = e.timestamp
                from lifecycle.mt_streams s join lifecycle.mt_events e on e.stream_id = s.id
                """));
    }

    [Fact]
    public async Task keeps_the_type_and_the_time_of_the_first_append()
    {
        await Store.Append(new([new("file/a", ExpectedVersion.NoStream, [Sample.Note("x")], "file")]), Stop);
        await Store.Append(new([new("file/a", ExpectedVersion.Exactly(1), [Sample.Note("y")], "folder")]), Stop);

        Assert.Equal(
            ["file|2|True|True"],
            await Rows("""
                select s.type, s.version,
                  s.created = (select timestamp from lifecycle.mt_events where seq_id = 1),
                  s.timestamp = (select timestamp from lifecycle.mt_events where seq_id = 2)
                from lifecycle.mt_streams s
                """));
    }
}
