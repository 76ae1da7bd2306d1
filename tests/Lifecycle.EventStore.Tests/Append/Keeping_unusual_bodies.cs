using System.Text;

namespace Lifecycle.EventStore.Tests;

public sealed class Keeping_unusual_bodies(StoreTemplate template) : StoreTest(template)
{
    [Fact]
    public async Task gives_back_every_value_that_is_not_refused()
    {
        string[] bodies =
        [
            """{"a": "\ud83d\ude00 \u0001 \u2028"}""",
            """{"a": 9007199254740992, "b": 0.1, "c": -0.5e-3, "d": 1.50}""",
            """{"a": 1e308, "b": 5e-324, "c": 0e5, "d": -0, "e": 0.000}""",
            "null",
            "\"text\"",
            new string('[', 64) + new string(']', 64),
        ];

        await Store.Append(Sample.Append("file/a", ExpectedVersion.NoStream, [.. bodies.Select(b => Sample.Event("noted", b))]), Stop);

        var kept = (await Store.ReadFeed(0, 10, Stop)).Select(e => Encoding.UTF8.GetString(e.Data.Span)).ToArray();
        Assert.Equal(
            [
                "{\"a\": \"😀 \\u0001 \u2028\"}",
                """{"a": 9007199254740992, "b": 0.1, "c": -0.0005, "d": 1.50}""",
                $$"""{"a": 1{{new string('0', 308)}}, "b": 0.{{new string('0', 323)}}5, "c": 0, "d": 0, "e": 0.000}""",
                "null",
                "\"text\"",
                new string('[', 64) + new string(']', 64),
            ],
            kept);
    }

    [Fact]
    public async Task takes_ids_and_bodies_up_to_the_limits()
    {
        var stream = new string('é', 250);
        var large = Sample.Event(new string('t', 500), '"' + new string('x', 1_000_000) + '"');

        Answers.Appended(
            await Store.Append(Sample.Append(stream, ExpectedVersion.NoStream, [.. Enumerable.Repeat(large, 16)]), Stop),
            1, 16, (stream, 16));
    }
}
