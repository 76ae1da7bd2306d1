using System.Net;
using System.Text.Json.Nodes;
using Lifecycle.Domain.Time;
using Lifecycle.EventStore;
using Lifecycle.ReadModels;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.Testing;
using Lifecycle.Web.Importing;
using Lifecycle.Web.Serving;
using Microsoft.AspNetCore.Builder;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>The product as its users meet it: a database with data imported, served over HTTP on a port of its own.</summary>
public sealed class Served : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly WebApplication _app;
    private readonly bool _keepsDatabase;
    private bool _ended;

    private Served(TestDatabase database, WebApplication app, bool keepsDatabase) => (_database, _app, _keepsDatabase) = (database, app, keepsDatabase);

    public HttpClient Http { get; private init; } = null!;

    public TestDatabase Database => _database;

    public static async Task<Served> With(WebTemplate template, string folder, CancellationToken stop, Action<WebApplicationBuilder>? adjust = null)
    {
        var database = await template.Clone(stop);
        await Import(database, folder, stop);
        return await On(database, keepsDatabase: false, adjust, stop);
    }

    /// <summary>Serves a database, which goes when this does.</summary>
    public static Task<Served> Of(TestDatabase database, CancellationToken stop) => On(database, keepsDatabase: false, null, stop);

    /// <summary>Serves a database that the test keeps, once or several times over.</summary>
    public static Task<Served> Beside(TestDatabase database, CancellationToken stop, Action<WebApplicationBuilder>? adjust = null) => On(database, keepsDatabase: true, adjust, stop);

    private static async Task<Served> On(TestDatabase database, bool keepsDatabase, Action<WebApplicationBuilder>? adjust, CancellationToken stop)
    {
        var app = LifecycleHost.Build(database.Serve, "http://127.0.0.1:0", adjust);
        await app.StartAsync(stop);
        return new Served(database, app, keepsDatabase) { Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) } };
    }

    /// <summary>Imports as the verb does, and brings the read models up to it.</summary>
    public static async Task Import(TestDatabase database, string folder, CancellationToken stop, string? correction = null, Edtf? madeKnown = null)
    {
        var events = LifecycleEvents.Create();
        var store = new EventStore.EventStore(database.ServeSource);
        var import = new Import(store, events, new StreamNames(database.ServeSource), Reports.FromEnvironment());
        var result = await import.Run([folder], correction is null ? ImportMode.Record : ImportMode.Correction(correction, madeKnown), null, stop);
        Assert.True(result.IsDone, string.Join('\n', result.Faults));
        using var projector = new Projector(database.ServeSource, store, events.Catalogue, LifecycleModels.Projections(events));
        await projector.CatchUp(await store.LastPosition(stop), stop);
    }

    /// <summary>The answer as JSON; anything but 200 fails the test with what was said instead.</summary>
    public async Task<JsonNode> Get(string address)
    {
        using var response = await Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{(int)response.StatusCode} {address}\n{body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>Stops serving; the database stays.</summary>
    public async Task End()
    {
        if (_ended) return;

        _ended = true;
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await End();
        if (!_keepsDatabase) await _database.DisposeAsync();
    }
}
