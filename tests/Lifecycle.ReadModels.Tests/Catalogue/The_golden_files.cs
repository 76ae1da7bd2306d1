using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lifecycle.Domain;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Tests.Samples;

namespace Lifecycle.ReadModels.Tests.Catalogue;

/// <summary>
/// The body of every event as it was first released, one file for each name and version. A released file is never changed: a new
/// shape gets a new version, a file of its own, and an upcaster from the one before.
/// </summary>
public sealed class The_golden_files
{
    private static readonly EventCatalogue Events = LifecycleEvents.Create().Catalogue;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Files { get; } = [.. typeof(The_golden_files).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal))];

    public static TheoryData<string> Names { get; } = [.. Events.Entries.Select(FileOf)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task are_there_for_every_event(string file)
    {
        var sample = Sample.Events.Single(happened => FileOf(EntryOf(happened)) == file);
        var body = JsonNode.Parse(Events.Write(sample, Sample.Grounds.ToEnvelope()).Data.Span)!;

        Assert.True(Files.Any(row => row.Data == file), $"Golden/{file} is missing. If the event is new, this is it:\n{body.ToJsonString(Readable)}");
        Assert.Equal(body.ToJsonString(Readable), (await Golden(file)).ToJsonString(Readable));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task are_read_and_written_back_the_same(string file)
    {
        var golden = await Golden(file);
        var (name, version) = Identity(file);
        Assert.True(Events.Entries.Any(entry => entry.Name == name && entry.Version >= version), $"Golden/{file} belongs to no event of the catalogue.");

        var happened = (DomainEvent)Events.Read(Stored(name, version, golden));

        if (EntryOf(happened).Version == version)
            Assert.Equal(golden.ToJsonString(Readable), JsonNode.Parse(Events.Write(happened, Sample.Grounds.ToEnvelope()).Data.Span)!.ToJsonString(Readable));
    }

    [Fact]
    public async Task lead_back_to_the_samples_that_they_were_written_from()
    {
        foreach (var sample in Sample.Events)
        {
            var entry = EntryOf(sample);
            Assert.Equal(sample, Events.Read(Stored(entry.Name, entry.Version, await Golden(FileOf(entry)))));
        }
    }

    private static async Task<JsonNode> Golden(string file)
    {
        await using var stream = typeof(The_golden_files).Assembly.GetManifestResourceStream(file)!;
        return (await JsonNode.ParseAsync(stream, cancellationToken: TestContext.Current.CancellationToken))!;
    }

    private static CatalogueEntry EntryOf(DomainEvent happened) => Events.Entries.Single(entry => entry.Type == happened.GetType());

    private static string FileOf(CatalogueEntry entry) => $"{entry.Name}.v{entry.Version}.json";

    private static (string Name, int Version) Identity(string file) =>
        file.Split('.') is [var name, ['v', .. var version], "json"] ? (name, int.Parse(version, System.Globalization.CultureInfo.InvariantCulture)) : throw new FormatException(file);

    private static StoredEvent Stored(string name, int version, JsonNode body) => new(
        1, Guid.Empty, "stream/1", 1, name, version, JsonSerializer.SerializeToUtf8Bytes(body), Sample.Grounds.ToEnvelope(), DateTimeOffset.UnixEpoch, null, null, null);
}
