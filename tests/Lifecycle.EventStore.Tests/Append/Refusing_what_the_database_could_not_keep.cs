using Npgsql;

namespace Lifecycle.EventStore.Tests;

/// <summary>All of these are refused before a connection is opened, so that no other request suffers for them.</summary>
public sealed class Refusing_what_the_database_could_not_keep
{
    private const string Body = "The body of noted for stream \"file/a\" ";

    private static readonly EventStore Store = new(NpgsqlDataSource.Create("Host=nowhere.invalid"));

    [Theory]
    [InlineData("{\"a\":\"\\u0000\"}", RefusalCode.NullCharacter, Body + "holds U+0000.")]
    [InlineData("{\"a\\u0000\":1}", RefusalCode.NullCharacter, Body + "holds U+0000.")]
    [InlineData("{\"a\":\"\\ud800\"}", RefusalCode.LoneSurrogate, Body + "holds half of a surrogate pair.")]
    [InlineData("{\"a\":\"\\udc00x\"}", RefusalCode.LoneSurrogate, Body + "holds half of a surrogate pair.")]
    [InlineData("{\"\\ud800\":1}", RefusalCode.LoneSurrogate, Body + "holds half of a surrogate pair.")]
    [InlineData("{\"a\":1", RefusalCode.NotJson, Body + "is not JSON.")]
    [InlineData("", RefusalCode.NotJson, Body + "is not JSON.")]
    [InlineData("{} {}", RefusalCode.NotJson, Body + "is not JSON.")]
    [InlineData("{\"a\":NaN}", RefusalCode.NotJson, Body + "is not JSON.")]
    [InlineData("{\"a\":9007199254740993}", RefusalCode.Number, Body + "holds a number that changes when it is read as a double.")]
    [InlineData("{\"a\":0.10000000000000000001}", RefusalCode.Number, Body + "holds a number that changes when it is read as a double.")]
    [InlineData("{\"a\":1e400}", RefusalCode.Number, Body + "holds a number that changes when it is read as a double.")]
    [InlineData("{\"a\":1e-400}", RefusalCode.Number, Body + "holds a number that changes when it is read as a double.")]
    [InlineData("{\"a\":1e99999999999999999999}", RefusalCode.Number, Body + "holds a number that changes when it is read as a double.")]
    [InlineData("{\"a\":{\"b\":1,\"b\":1}}", RefusalCode.DuplicateName, Body + "has the same name twice in one object.")]
    [InlineData("{\"a\":1,\"\\u0061\":1}", RefusalCode.DuplicateName, Body + "has the same name twice in one object.")]
    public async Task finds_the_fault_in_a_body(string json, string code, string detail) =>
        Answers.Refused(await Append(Sample.Event("noted", json)), code, detail);

    [Fact]
    public async Task finds_bytes_that_are_not_utf8() =>
        Answers.Refused(await Append(Sample.Event("noted", [.. "{\"a\":\""u8, 0xc3, .. "\"}"u8])), RefusalCode.NotUtf8, Body + "is not UTF-8.");

    [Fact]
    public async Task finds_a_body_that_nests_too_deep() =>
        Answers.Refused(
            await Append(Sample.Event("noted", new string('[', 65) + new string(']', 65))),
            RefusalCode.TooDeep, Body + "nests deeper than 64 levels.");

    [Fact]
    public async Task finds_a_body_that_is_too_large() =>
        Answers.Refused(
            await Append(Sample.Event("noted", '"' + new string('x', 1024 * 1024) + '"')),
            RefusalCode.TooLarge, Body + "has more than 1048576 bytes.");

    [Fact]
    public async Task finds_an_envelope_that_makes_the_event_too_large()
    {
        var result = await Append(Sample.Note("x") with { Envelope = Sample.Envelope with { Reason = new string('x', 1024 * 1024) } });

        Answers.Refused(result, RefusalCode.TooLarge, "noted has 1048858 bytes with its envelope; the limit is 1048576.");
    }

    [Fact]
    public async Task finds_an_append_of_too_many_events() => Answers.Refused(
        await Append([.. Enumerable.Repeat(Sample.Note("n"), AppendLimits.AppendEvents + 1)]),
        RefusalCode.TooLarge, "The append has 10001 events; the limit is 10000.");

    [Fact]
    public async Task finds_an_append_of_too_many_streams() => Answers.Refused(
        await Store.Append(new([.. Enumerable.Range(0, AppendLimits.AppendStreams + 1).Select(i => new StreamAppend($"file/{i}", ExpectedVersion.Any, []))]), TestContext.Current.CancellationToken),
        RefusalCode.TooLarge, "The append names 1001 streams; the limit is 1000.");

    [Fact]
    public async Task finds_a_text_kept_with_every_event_that_is_too_long() => Answers.Refused(
        await Store.Append(Sample.Append("file/a", ExpectedVersion.Any, Sample.Note("n")) with { CorrelationId = new string('c', 501) }, TestContext.Current.CancellationToken),
        RefusalCode.TooLarge, "The correlation id has 501 characters; the limit is 500.");

    [Fact]
    public async Task finds_an_append_that_is_too_large_as_a_whole()
    {
        var large = Sample.Event("noted", '"' + new string('x', 1_000_000) + '"');

        var refused = Assert.IsType<AppendResult.Refused>(await Append([.. Enumerable.Repeat(large, 17)]));
        Assert.Equal(RefusalCode.TooLarge, refused.Code);
        Assert.Matches("^The append has 1700[0-9]{4} bytes; the limit is 16777216\\.$", refused.Detail);
    }

    [Fact]
    public async Task finds_an_append_without_streams() =>
        Answers.Refused(await Store.Append(new([]), Stop), RefusalCode.NoStreams, "The append names no stream.");

    [Fact]
    public async Task finds_a_stream_that_is_named_twice() =>
        Answers.Refused(
            await Store.Append(new([new("a", ExpectedVersion.Any, []), new("b", ExpectedVersion.Any, []), new("a", ExpectedVersion.Any, [])]), Stop),
            RefusalCode.StreamTwice, "The append names the stream \"a\" twice.");

    [Theory]
    [InlineData(0)]
    [InlineData(251)]
    public async Task finds_a_stream_id_of_the_wrong_length(int length) =>
        Answers.Refused(
            await Store.Append(Sample.Append(new string('s', length), ExpectedVersion.Any), Stop),
            RefusalCode.StreamId, $"A stream id has 1 to 250 characters; this one has {length}.");

    [Theory]
    [InlineData(0, 1)]
    [InlineData(501, 1)]
    [InlineData(5, 0)]
    public async Task finds_an_event_type_of_the_wrong_length_or_version(int length, int schema) =>
        Answers.Refused(
            await Append(Sample.Note("x") with { Type = new string('t', length), Schema = schema }),
            RefusalCode.EventType,
            $"An event type has 1 to 500 characters and a version from 1; stream \"file/a\" is to get one with {length} characters and version {schema}.");

    public static TheoryData<string, AppendRequest> Texts(int character)
    {
        // By number: an attribute could not carry half of a surrogate pair.
        var bad = $"a{(char)character}";
        var note = Sample.Note("x");
        AppendRequest With(NewEvent added) => Sample.Append("file/a", ExpectedVersion.Any, added);
        AppendRequest Said(Envelope said) => With(note with { Envelope = said });
        var key = Sample.Key("k");
        return new()
        {
            { "correlation id", With(note) with { CorrelationId = bad } },
            { "causation id", With(note) with { CausationId = bad } },
            { "user name", With(note) with { UserName = bad } },
            { "caller", With(note) with { Command = key with { Caller = bad } } },
            { "command", With(note) with { Command = key with { Command = bad } } },
            { "stream", With(note) with { Command = key with { Stream = bad } } },
            { "idempotency key", With(note) with { Command = key with { IdempotencyKey = bad } } },
            { "stream id", Sample.Append(bad, ExpectedVersion.Any, note) },
            { "stream type", new([new("file/a", ExpectedVersion.Any, [note], bad)]) },
            { "event type", With(note with { Type = bad }) },
            { "CLR type", With(note with { ClrType = bad }) },
            { "occurred", Said(Sample.Envelope with { Occurred = bad }) },
            { "actor", Said(Sample.Envelope with { Actor = bad }) },
            { "voice", Said(Sample.Envelope with { Voice = bad }) },
            { "reason", Said(Sample.Envelope with { Reason = bad }) },
            { "source", Said(Sample.Envelope with { Source = ["good", bad] }) },
        };
    }

    [Theory]
    [MemberData(nameof(Texts), 0, DisableDiscoveryEnumeration = true)]
    public async Task finds_a_null_character_outside_the_body(string what, AppendRequest request) =>
        Answers.Refused(await Store.Append(request, Stop), RefusalCode.Text, $"The {what} holds U+0000.");

    [Theory]
    [MemberData(nameof(Texts), 0xd83d, DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Texts), 0xde00, DisableDiscoveryEnumeration = true)]
    public async Task finds_half_of_a_surrogate_pair_outside_the_body(string what, AppendRequest request) =>
        Answers.Refused(await Store.Append(request, Stop), RefusalCode.Text, $"The {what} holds half of a surrogate pair.");

    [Fact]
    public async Task finds_it_in_the_key_of_a_known_append() =>
        Answers.Refused(await Store.KnownAppend(Sample.Key("\0"), Stop), RefusalCode.Text, "The idempotency key holds U+0000.");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<AppendResult> Append(params NewEvent[] events) =>
        Store.Append(Sample.Append("file/a", ExpectedVersion.Any, events), Stop);
}
