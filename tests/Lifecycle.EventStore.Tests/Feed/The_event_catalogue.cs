using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lifecycle.EventStore.Tests;

public sealed class The_event_catalogue
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    [Fact]
    public void writes_an_event_under_its_name_and_version()
    {
        var written = Catalogue().Write(new Measured("knives", 3, "each"), Sample.Envelope);

        Assert.Equal(("measured", 3), (written.Type, written.Schema));
        Assert.Equal("Lifecycle.EventStore.Tests.The_event_catalogue+Measured, Lifecycle.EventStore.Tests", written.ClrType);
        Assert.Equal("""{"subject":"knives","value":3,"unit":"each"}""", Encoding.UTF8.GetString(written.Data.Span));
        Assert.Same(Sample.Envelope, written.Envelope);
    }

    [Theory]
    [InlineData(1, """{"what":"knives","value":3}""")]
    [InlineData(2, """{"subject":"knives","value":3}""")]
    [InlineData(3, """{"subject":"knives","value":3,"unit":"not stated"}""")]
    public void reads_every_released_version_as_todays_type(int version, string json) =>
        Assert.Equal(new Measured("knives", 3, "not stated"), Catalogue().Read(Stored("measured", version, json)));

    [Fact]
    public void reads_versions_with_types_of_their_own_as_those() =>
        Assert.Equal(new Weighed(4), Catalogue().Read(Stored("weighed", 1, """{"grams":4}""")));

    [Theory]
    [InlineData("forgotten", 1)]
    [InlineData("measured", 4)]
    [InlineData("measured", 0)]
    public void fails_loudly_at_an_unknown_name_or_version(string name, int version)
    {
        var unknown = Assert.Throws<UnknownEventException>(() => Catalogue().Read(Stored(name, version, "{}")));

        Assert.Equal((name, version, 7L), (unknown.Type, unknown.Schema, unknown.Position));
        Assert.Equal($"The event \"{name}\" version {version} at position 7 is not in this binary's catalogue.", unknown.Message);
    }

    [Fact]
    public void fails_loudly_when_upcasters_lead_nowhere() =>
        Assert.Throws<UnknownEventException>(() =>
            new EventCatalogue(Options).Upcast("measured", 1, body => body).Read(Stored("measured", 1, "{}")));

    [Fact]
    public void writes_nothing_that_it_does_not_know() =>
        Assert.Throws<UnknownEventException>(() => Catalogue().Write("a text", Sample.Envelope));

    [Theory]
    [InlineData("null")]
    [InlineData("""{"subject":"knives"}""")]
    public void does_not_make_up_what_a_body_lacks(string json) =>
        Assert.Throws<JsonException>(() => Catalogue().Read(Stored("measured", 3, json)));

    [Fact]
    public void registers_a_type_and_a_name_once()
    {
        Assert.Throws<ArgumentException>(() => Catalogue().Add<Measured>("measured_again"));
        Assert.Throws<ArgumentException>(() => Catalogue().Add<Counted>("measured", 3));
        Assert.Throws<ArgumentException>(() => Catalogue().Upcast("measured", 1, body => body));
        Assert.Throws<ArgumentOutOfRangeException>(() => Catalogue().Add<Counted>("counted", 0));
    }

    [Fact]
    public void lists_what_it_knows() =>
        Assert.Equal(
            [new("measured", 3, typeof(Measured)), new("weighed", 1, typeof(Weighed)), new("weighed", 2, typeof(WeighedPrecisely))],
            Catalogue().Entries);

    private static EventCatalogue Catalogue() => new EventCatalogue(Options)
        .Add<Measured>("measured", 3)
        .Upcast("measured", 1, body => new JsonObject { ["subject"] = body["what"]!.DeepClone(), ["value"] = body["value"]!.DeepClone() })
        .Upcast("measured", 2, body =>
        {
            body["unit"] = "not stated";
            return body;
        })
        .Add<Weighed>("weighed")
        .Add<WeighedPrecisely>("weighed", 2);

    private static StoredEvent Stored(string type, int version, string json) => new(
        7, Guid.Empty, "file/a", 1, type, version, Encoding.UTF8.GetBytes(json), Sample.Envelope, DateTimeOffset.UnixEpoch, null, null, null);

    private sealed record Measured(string Subject, int Value, string Unit);

    private sealed record Counted(int By);

    private sealed record Weighed(int Grams);

    private sealed record WeighedPrecisely(decimal Grams);
}
