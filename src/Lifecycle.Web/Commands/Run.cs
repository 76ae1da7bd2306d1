using System.CommandLine;
using Lifecycle.EventStore;
using Lifecycle.ReadModels;
using Lifecycle.ReadModels.Catalogue;
using Npgsql;

namespace Lifecycle.Web.Commands;

/// <summary>One call of a verb: its options, the database, and where output goes.</summary>
internal sealed class Run(ParseResult parsed, Settings settings, bool json) : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _sources = [];

    public ParseResult Parsed { get; } = parsed;

    public Settings Settings { get; } = settings;

    public Connections Connections { get; } = new(settings);

    public Screen Screen { get; } = new(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, json);

    public LifecycleEvents Events { get; } = LifecycleEvents.Create();

    /// <summary>The database that was opened last, for messages.</summary>
    public NpgsqlConnectionStringBuilder? Database { get; private set; }

    /// <summary>Connections as the owner.</summary>
    public NpgsqlDataSource OpenAsOwner() => Open(Connections.Owner());

    /// <summary>Connections as the role that serves.</summary>
    public NpgsqlDataSource OpenAsServe() => Open(Connections.Serve());

    public Projector Projector(NpgsqlDataSource source) =>
        new(source, new EventStore.EventStore(source), Events.Catalogue, LifecycleModels.Projections(Events));

    public async ValueTask DisposeAsync()
    {
        foreach (var source in _sources) await source.DisposeAsync();
    }

    private NpgsqlDataSource Open(NpgsqlConnectionStringBuilder database)
    {
        Database = database;
        var source = NpgsqlDataSource.Create(database);
        _sources.Add(source);
        return source;
    }
}
