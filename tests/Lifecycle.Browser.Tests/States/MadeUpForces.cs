using System.Text.Json.Nodes;
using Lifecycle.Browser.Tests.States;
using Lifecycle.Domain.Time;
using Lifecycle.Web.Importing;
using Lifecycle.Web.Tests;
using Lifecycle.Web.Tests.Importing;
using Lifecycle.Web.Tests.Lineage;
using Lifecycle.Web.Tests.Serving;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(MadeUpForces))]

namespace Lifecycle.Browser.Tests.States;

/// <summary>
/// The product with made-up forces, whose pages are in states that its own data lack: served once for all tests that only read. What is said of
/// Southshire stands in the files beside this one.
/// </summary>
public sealed class MadeUpForces : IAsyncDisposable
{
    private readonly SemaphoreSlim _once = new(1);
    private Served? _served;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Files => Path.Combine(AppContext.BaseDirectory, "States");

    public async Task<Served> Served(WebTemplate template)
    {
        await _once.WaitAsync(Stop);
        try
        {
            return _served ??= await Serve(template);
        }
        finally
        {
            _once.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _once.Dispose();
        if (_served is not null) await _served.DisposeAsync();
    }

    private static async Task<Served> Serve(WebTemplate template)
    {
        using var folder = FourFrameworks.Folder();
        foreach (var file in Directory.EnumerateFiles(Files, "*.json")) folder.Write(Path.GetFileName(file), await File.ReadAllTextAsync(file, Stop));
        Numerous.WriteInto(folder);
        // The documents that are at hand are those beside the files.
        var served = await Web.Tests.Serving.Served.With(template, folder.Path, Stop, builder => builder.Services.AddTransient(_ => new Reports(Files)));

        await Change(folder, "care-2014.southshire", Corrected);
        await Web.Tests.Serving.Served.Import(served.Database, folder.Path, Stop, "The force had sent the figures of another year", Edtf.Parse("2015-03"));
        await Change(folder, "care-2021.southshire", Redacted);
        await Web.Tests.Serving.Served.Import(served.Database, folder.Path, Stop, "Looked at again");
        return served;
    }

    private static async Task Change(ImportFolder folder, string inspection, Action<JsonNode> change)
    {
        var report = JsonNode.Parse(await File.ReadAllTextAsync(folder.Named($"{inspection}.json"), Stop))!;
        change(report);
        folder.Write($"{inspection}.json", report.ToJsonString());
    }

    private static void Corrected(JsonNode report)
    {
        report.Item("judgments", "question", "response")["grade"] = "fair";
        report.Item("measures", "id", "staff")["value"] = "120";
        report["evidence"]!.AsArray().Remove(report.Item("evidence", "id", "partners"));
    }

    private static void Redacted(JsonNode report) => report["redactions"] = new JsonArray(
        Withheld("evidence", "informants"), Withheld("file review", "F9"), Withheld("finding", "harbour-street"), Withheld("measure", "informants-paid"), Withheld("remark", "scope"));

    private static JsonObject Withheld(string kind, string item) => new() { ["kind"] = kind, ["item"] = item, ["ground"] = "safety of a person" };
}
