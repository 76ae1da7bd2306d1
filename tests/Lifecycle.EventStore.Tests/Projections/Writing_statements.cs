namespace Lifecycle.EventStore.Tests;

/// <summary>Every kind of value that a read model's column can take, and no other.</summary>
public sealed class Writing_statements(StoreTemplate template) : ProjectionTest(template)
{
    [Fact]
    public async Task carries_values_of_every_kind()
    {
        await Execute("""
            create table lifecycle_read.kinds (
              t text, l bigint, i int, s smallint, b boolean, n numeric, f double precision, d date, z timestamptz, u uuid, j jsonb, y bytea,
              ts text[], ls bigint[], ds date[], us uuid[], js jsonb[], zs timestamptz[], none text)
            """);
        await Note("file/a", "one");
        using var projector = Projector(1, new Kinds());

        await projector.CatchUp(1, Stop);

        Assert.Equal(
            [
                """{"b": true, "d": "2014-11-01", "f": 0.1, "i": 8, "j": {"a": 1}, "l": 9, "n": 1.50, "s": 7, "t": "é","""
                + """ "u": "00000000-0000-0000-0000-000000000000", "y": "\\x01", "z": "2014-11-01T10:00:00+00:00", """.TrimEnd()
                + """ "ds": ["2014-11-01", null], "js": [[1]], "ls": [1, 2], "ts": ["x", null], "us": [], "zs": ["2014-11-01T10:00:00+00:00"], """.TrimEnd()
                + """ "none": null}""",
            ],
            await Rows("set time zone 'utc'; select to_jsonb(k) from lifecycle_read.kinds k"));
    }

    [Fact]
    public void takes_no_value_that_has_no_column_type() =>
        Assert.Throws<ArgumentException>(() => new Statements().Add("select $1", new Version(1, 0)));

    private sealed class Kinds : Projection
    {
        private static readonly DateOnly Day = new(2014, 11, 1);
        private static readonly DateTimeOffset Instant = new(2014, 11, 1, 12, 0, 0, TimeSpan.FromHours(2));

        public override string Name => "Kinds";

        public override int Version => 1;

        public override void Project(StoredEvent stored, object @event, Statements write) => write.Add(
            "insert into lifecycle_read.kinds values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
            "é", 9L, 8, (short)7, true, 1.50m, 0.1, Day, Instant, Guid.Empty, new Json("""{"a":1}"""), new byte[] { 1 },
            new string?[] { "x", null }, new[] { 1L, 2 }, new DateOnly?[] { Day, null }, Array.Empty<Guid>(), new[] { new Json("[1]") }, new[] { Instant }, null);

        public override void Clear(Statements write)
        {
        }
    }
}
