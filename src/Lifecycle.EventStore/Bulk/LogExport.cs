using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>Writes a whole log as lines of JSON, for moving it and for archives.</summary>
/// <param name="source">Connections of any role that may read the event tables.</param>
public sealed class LogExport(NpgsqlDataSource source)
{
    private const long Page = 2000;
    private const string Stage = "Export";

    /// <summary>
    /// Writes the log as it stands when the export begins; what is appended meanwhile is left out. A page of events is held in memory, and
    /// no snapshot is held from page to page: positions commit in order, so what stands up to the last one stays as it is.
    /// </summary>
    /// <param name="to">Where to.</param>
    /// <param name="progress">Is told how many events are written.</param>
    /// <param name="stop">Ends it; what was written by then is no whole file, and says so by lacking its last line.</param>
    /// <exception cref="InvalidDataException">
    /// Another number of events stood there than was counted at the start: a Marten application is appending. The last line is lacking.
    /// </exception>
    public async Task<ExportedLog> Write(Stream to, IProgress<LogProgress>? progress, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        var (last, events) = await Extent(connection, stop);

        using var lines = new LogWriter(to);
        await lines.Header(last, events, stop);
        var (after, written, read) = (0L, 0L, 1L);
        while (after < last && read > 0)
        {
            await using var page = new NpgsqlCommand(Sql.ExportPage, connection) { CommandTimeout = 0 };
            page.Parameters.Add(new() { Value = after });
            page.Parameters.Add(new() { Value = last });
            page.Parameters.Add(new() { Value = Page });
            await using (var rows = await page.ExecuteReaderAsync(stop))
            {
                for (read = 0; await rows.ReadAsync(stop); read++)
                {
                    after = rows.GetInt64(0);
                    await lines.Event(rows, stop);
                }
            }

            written += read;
            progress?.Report(new(Stage, written, events));
        }

        if (written != events)
        {
            throw new InvalidDataException(
                $"{events} events up to position {last} were counted, and {written} were found: somebody appends who does not take the append lock. Stop them, and export again.");
        }

        return new(events, last, await lines.Trailer(stop));
    }

    private static async Task<(long Last, long Events)> Extent(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Sql.ExportExtent, connection) { CommandTimeout = 0 };
        await using var row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return (row.GetInt64(0), row.GetInt64(1));
    }
}
