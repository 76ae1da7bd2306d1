using System.Diagnostics;
using System.Globalization;
using Lifecycle.EventStore;
using Lifecycle.Testing;
using Npgsql;

namespace Lifecycle.Faults;

/// <summary>A test with a log of its own.</summary>
public abstract class FaultsTest(FaultsTemplate template) : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> _opened = [];
    private TestDatabase? _database;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected TestDatabase Database => _database!;

    public async ValueTask InitializeAsync() => _database = await Another();

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        for (var i = _opened.Count - 1; i >= 0; i--) await _opened[i].DisposeAsync();
    }

    /// <summary>A further database, dropped with this test's own.</summary>
    protected async Task<TestDatabase> Another() => Keep(await template.Clone(Stop));

    /// <summary>Connections as a server process of its own would have them.</summary>
    protected NpgsqlDataSource Source(int connections = 8, TestDatabase? of = null) => Keep(Connecting.Pooled(Serving(connections, of)));

    protected string Serving(int connections = 8, TestDatabase? of = null) =>
        new NpgsqlConnectionStringBuilder((of ?? Database).Serve) { MaxPoolSize = connections, Timeout = 60 }.ConnectionString;

    protected T Keep<T>(T opened)
        where T : IAsyncDisposable
    {
        _opened.Add(opened);
        return opened;
    }

    protected async Task Execute(string sql, TestDatabase? on = null)
    {
        await using var command = (on ?? Database).OwnerSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }

    /// <summary>The rows that a query gives, each with its columns separated by bars.</summary>
    protected async Task<string[]> Rows(string sql, TestDatabase? on = null)
    {
        await using var command = (on ?? Database).OwnerSource.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var lines = new List<string>();
        while (await rows.ReadAsync(Stop))
        {
            var cells = new object[rows.FieldCount];
            rows.GetValues(cells);
            lines.Add(string.Join('|', cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture))));
        }

        return [.. lines];
    }

    /// <summary>Asks the database again until it says so. Each question is a round trip, so there is nothing to sleep for.</summary>
    protected async Task Until(string condition)
    {
        var patience = Stopwatch.StartNew();
        while ((await Rows(condition))[0] != "True")
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(1), $"In a minute it did not come to: {condition}");
    }
}
