using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.Testing;
using Lifecycle.Web.Importing;

namespace Lifecycle.Web.Tests.Importing;

/// <summary>A database to import into, and a look at its log.</summary>
internal sealed class ImportDatabase(TestDatabase database) : IAsyncDisposable
{
    private readonly LifecycleEvents _events = LifecycleEvents.Create();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public TestDatabase Database { get; } = database;

    public EventStore.EventStore Store { get; } = new(database.ServeSource);

    public static async Task<ImportDatabase> From(WebTemplate template) => new(await template.Clone(Stop));

    public Task<ImportResult> Import(string path, string? correction = null, string? reports = null, bool dryRun = false) => Import([path], correction, reports, dryRun);

    public Task<ImportResult> Import(IReadOnlyList<string> paths, string? correction = null, string? reports = null, bool dryRun = false)
    {
        var import = new Import(Store, _events, new StreamNames(Database.ServeSource), new Reports(reports));
        var mode = correction is null ? ImportMode.Record : ImportMode.Correction(correction);
        return dryRun ? import.Try(paths, mode, null, Stop) : import.Run(paths, mode, null, Stop);
    }

    /// <summary>Imports what is in order.</summary>
    public async Task<ImportResult> ImportWell(string path, string? correction = null)
    {
        var result = await Import(path, correction);
        Assert.Empty(result.Faults);
        return result;
    }

    public Task<long> LastPosition() => Store.LastPosition(Stop);

    public Task<IReadOnlyList<StoredEvent>> EventsAfter(long position) => Store.ReadFeed(position, 10_000, Stop);

    /// <summary>Stream and event of everything after a position, in order.</summary>
    public async Task<IReadOnlyList<string>> HappenedAfter(long position) => [.. (await EventsAfter(position)).Select(stored => $"{stored.Stream}: {stored.Type}")];

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
