using System.Diagnostics;
using System.Globalization;
using Lifecycle.Testing;
using Npgsql;

namespace Lifecycle.EventStore.Tests;

/// <summary>What tests over a database have at hand.</summary>
public abstract class DatabaseTest
{
    private EventStore? _store;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract TestDatabase Database { get; }

    protected EventStore Store => _store ??= new EventStore(Database.ServeSource);

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
