using System.Globalization;
using Lifecycle.Testing;
using Npgsql;

namespace Lifecycle.EventStore.Tests;

/// <summary>A test with an empty log of its own, so that positions can be stated exactly.</summary>
public abstract class StoreTest(StoreTemplate template) : IAsyncLifetime
{
    private TestDatabase? _database;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected TestDatabase Database => _database!;

    protected EventStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await template.Clone(Stop);
        Store = new EventStore(_database.ServeSource);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Database.DisposeAsync();
    }

    /// <summary>Appends notes to one stream, whatever its version, and answers with the last position.</summary>
    protected async Task<long> Note(string stream, params string[] texts)
    {
        var appended = await Store.Append(new([new(stream, ExpectedVersion.Any, [.. texts.Select(Sample.Note)])]), Stop);
        return Assert.IsType<AppendResult.Appended>(appended).Last;
    }

    protected Task Execute(string sql) => Execute(Database.OwnerSource, sql);

    protected static async Task Execute(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }

    /// <summary>The rows that a query gives, each with its columns separated by bars.</summary>
    protected Task<string[]> Rows(string sql) => Rows(Database.OwnerSource, sql);

    protected static async Task<string[]> Rows(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var lines = new List<string>();
        while (await rows.ReadAsync(Stop))
        {
            var cells = Enumerable.Range(0, rows.FieldCount).Select(i => Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture));
            lines.Add(string.Join('|', cells));
        }

        return [.. lines];
    }

    /// <summary>Asks the database again and again until it says so; each question is a round trip, so there is nothing to sleep for.</summary>
    protected async Task Until(string condition)
    {
        while ((await Rows(condition))[0] != "True") Stop.ThrowIfCancellationRequested();
    }
}
