using Npgsql;

namespace Lifecycle.Web.Importing;

/// <summary>Finds streams by what they are called and by what they declare.</summary>
internal sealed class StreamNames(NpgsqlDataSource source)
{
    /// <summary>The streams whose id starts so.</summary>
    public Task<IReadOnlyList<string>> StartingWith(string prefix, CancellationToken stop) => Find(Sql.Of("streams_starting_with"), prefix, stop);

    /// <summary>The threads that ever joined items of an inspection.</summary>
    public Task<IReadOnlyList<string>> ThreadsNaming(string inspection, CancellationToken stop) => Find(Sql.Of("threads_naming_inspection"), inspection, stop);

    /// <summary>The inspections that ever declared one of these documents.</summary>
    public Task<IReadOnlyList<string>> Declaring(IEnumerable<string> documents, CancellationToken stop) => Find(Sql.Of("inspections_declaring"), documents.ToArray(), stop);

    private async Task<IReadOnlyList<string>> Find(string statement, object what, CancellationToken stop)
    {
        await using var command = source.CreateCommand(statement);
        command.Parameters.Add(new() { Value = what });
        await using var rows = await command.ExecuteReaderAsync(stop);
        var found = new List<string>();
        while (await rows.ReadAsync(stop)) found.Add(rows.GetString(0));
        return found;
    }
}
