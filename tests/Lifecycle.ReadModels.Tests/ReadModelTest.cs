using Lifecycle.Domain;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Tests.Samples;
using Lifecycle.Testing;

namespace Lifecycle.ReadModels.Tests;

/// <summary>A test with an empty log and empty read models of its own.</summary>
public abstract class ReadModelTest(ReadModelTemplate template) : IAsyncLifetime
{
    private TestDatabase? _database;
    private EventStore.EventStore? _store;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>After all that the samples tell of.</summary>
    protected static AsOf Today { get; } = new(new DateOnly(2026, 1, 1));

    protected static LifecycleEvents Events { get; } = LifecycleEvents.Create();

    protected static IReadOnlyList<Projection> AllModels { get; } = LifecycleModels.Projections(Events);

    protected TestDatabase Database => _database!;

    protected EventStore.EventStore Store => _store ??= new(Database.ServeSource);

    protected AssertionReader Reader => new(Database.ServeSource);

    public async ValueTask InitializeAsync() => _database = await template.Clone(Stop);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Database.DisposeAsync();
    }

    /// <summary>Appends events to one stream and answers with the position of the last.</summary>
    protected Task<long> Append(string stream, params DomainEvent[] happened) => Append(stream, Sample.Grounds, happened);

    protected async Task<long> Append(string stream, Provenance from, params DomainEvent[] happened)
    {
        var events = happened.Select(one => Events.Catalogue.Write(one, from.ToEnvelope()));
        var appended = await Store.Append(new([new(stream, ExpectedVersion.Any, [.. events])]), Stop);
        return Assert.IsType<AppendResult.Appended>(appended).Last;
    }

    /// <summary>Takes the log into read models, all of them unless some are named.</summary>
    protected async Task Project(long? to = null, params Projection[] some)
    {
        using var projector = new Projector(Database.ServeSource, Store, Events.Catalogue, some.Length == 0 ? AllModels : some);
        await projector.CatchUp(to ?? await Store.LastPosition(Stop), Stop);
    }

    protected async Task<string[]> Rows(string sql)
    {
        await using var command = Database.OwnerSource.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var lines = new List<string>();
        while (await rows.ReadAsync(Stop))
            lines.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(column => rows.IsDBNull(column) ? "-" : $"{rows.GetValue(column)}")));
        return [.. lines];
    }

    /// <summary>Every row of every read model, and what is withheld of them, whole.</summary>
    protected async Task<string[]> Everything() =>
    [
        .. await Rows("select a::text from lifecycle_read.assertions a order by model, position"),
        .. await Rows("select w::text from lifecycle_read.withheld w order by model, key"),
    ];
}
