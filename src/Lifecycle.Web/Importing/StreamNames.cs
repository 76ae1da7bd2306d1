using Npgsql;

namespace Lifecycle.Web.Importing;

/// <summary>Finds streams by what they are called and by what they declare.</summary>
internal sealed class StreamNames(NpgsqlDataSource source)
{
    private static readonly string StreamsStartingWith = Sql("streams_starting_with.sql");
    private static readonly string InspectionsDeclaring = Sql("inspections_declaring.sql");

    /// <summary>The streams whose id starts so, each with the correlation id of its first event.</summary>
    public async Task<IReadOnlyList<(string Stream, string? Correlation)>> StartingWith(string prefix, CancellationToken stop)
    {
        await using var command = source.CreateCommand(StreamsStartingWith);
        command.Parameters.Add(new() { Value = prefix });
        await using var rows = await command.ExecuteReaderAsync(stop);
        var found = new List<(string, string?)>();
        while (await rows.ReadAsync(stop)) found.Add((rows.GetString(0), rows.IsDBNull(1) ? null : rows.GetString(1)));
        return found;
    }

    /// <summary>The inspections that ever declared one of these documents.</summary>
    public async Task<IReadOnlyList<string>> Declaring(IEnumerable<string> documents, CancellationToken stop)
    {
        await using var command = source.CreateCommand(InspectionsDeclaring);
        command.Parameters.Add(new() { Value = documents.ToArray() });
        await using var rows = await command.ExecuteReaderAsync(stop);
        var found = new List<string>();
        while (await rows.ReadAsync(stop)) found.Add(rows.GetString(0));
        return found;
    }

    private static string Sql(string file)
    {
        using var stream = typeof(StreamNames).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not embedded in this assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
