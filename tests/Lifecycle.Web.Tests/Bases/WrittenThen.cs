using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Lifecycle.EventStore;
using Lifecycle.ReadModels;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.Web.Tests.Importing;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Bases;

/// <summary>The product's own data as a log that was written at other times: exported, and imported with each event's recorded time changed.</summary>
internal static class WrittenThen
{
    /// <param name="template">Gives databases.</param>
    /// <param name="recorded">When the event at a position of a stream was recorded; rising by position.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<Served> Serve(WebTemplate template, Func<long, string, DateTimeOffset> recorded, CancellationToken stop)
    {
        await using var from = await template.Clone(stop);
        await Served.Import(from, Seeds.Folder, stop);
        using var written = new MemoryStream();
        await new LogExport(from.OwnerSource).Write(written, null, stop);

        var to = await template.Clone(stop);
        using var folder = new ImportFolder();
        await using var log = File.OpenRead(folder.Write("log.ndjson", Rewritten(Encoding.UTF8.GetString(written.ToArray()), recorded)));
        Assert.IsType<BulkResult.Imported>(await new LogImport(to.Owner).Run(log, renumber: false, null, stop));
        var events = LifecycleEvents.Create();
        using (var projector = new Projector(to.ServeSource, new(to.ServeSource), events.Catalogue, LifecycleModels.Projections(events)))
            await projector.CatchUp(await new EventStore.EventStore(to.ServeSource).LastPosition(stop), stop);
        return await Served.Of(to, stop);
    }

    private static string Rewritten(string log, Func<long, string, DateTimeOffset> recorded)
    {
        var lines = log.TrimEnd('\n').Split('\n');
        var events = lines[1..^1].Select(line => Rewritten(JsonNode.Parse(line)!, recorded));
        var body = $"{lines[0]}\n{string.Concat(events.Select(line => $"{line}\n"))}";
        var trailer = JsonNode.Parse(lines[^1])!;
        trailer["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        return $"{body}{trailer.ToJsonString()}\n";
    }

    private static string Rewritten(JsonNode line, Func<long, string, DateTimeOffset> recorded)
    {
        var at = recorded((long)line["seq_id"]!, (string)line["stream_id"]!);
        line["timestamp"] = at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        return line.ToJsonString();
    }
}
