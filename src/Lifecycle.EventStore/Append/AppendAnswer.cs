using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>What <c>append.sql</c>, <c>append_event.sql</c> or <c>known_append.sql</c> answered.</summary>
internal static class AppendAnswer
{
    /// <summary>What became of each request, in their order.</summary>
    internal static async Task<AppendResult[]> Read(NpgsqlDataReader rows, IReadOnlyList<PreparedAppend> requests)
    {
        var results = new AppendResult[requests.Count];
        for (var i = 0; i < results.Length; i++)
        {
            if (!await rows.ReadAsync()) throw new InvalidOperationException("The append function left a request without an answer.");
            if (rows.GetString(0) == "all_appended")
            {
                AllAppended(requests, results, rows.GetInt64(1) - 1);
                break;
            }

            results[i] = Row(rows, requests[i].Request);
        }

        // The commit comes after the rows: only at the end of all that the database has to say is it known to have held.
        while (await rows.ReadAsync() || await rows.NextResultAsync())
        {
        }

        return results;
    }

    /// <param name="row">The row.</param>
    /// <param name="request">The request that it answers, whose streams the versions belong to where the row names none.</param>
    internal static AppendResult Row(NpgsqlDataReader row, AppendRequest? request) => row.GetString(0) switch
    {
        "appended" => new AppendResult.Appended(row.GetInt64(1), row.GetInt64(2), Versions(row, request), Repeated: false),
        "repeated" => new AppendResult.Appended(row.GetInt64(1), row.GetInt64(2), Versions(row, request), Repeated: true),
        "stale" => new AppendResult.Stale(Versions(row, request)),
        "key_reused" => new AppendResult.KeyReused(row.GetInt64(1)),
        "not_first" => new AppendResult.Refused(
            RefusalCode.EventIdTaken, $"The command's id belongs to an event inside another append, at position {row.GetInt64(1)}."),
        "event_id_taken" => new AppendResult.Refused(
            RefusalCode.EventIdTaken, "The id of one of the command's later events is in the log already."),
        var other => throw new InvalidOperationException($"The append function answered \"{other}\"."),
    };

    /// <summary>
    /// One row for the whole group: every request is in the log, one after the other, at the versions that it expected. What that came to
    /// need not be sent.
    /// </summary>
    private static void AllAppended(IReadOnlyList<PreparedAppend> requests, AppendResult[] results, long reached)
    {
        for (var i = 0; i < results.Length; i++)
        {
            var (before, streams) = (reached, requests[i].Request.Streams);
            reached += requests[i].Ids.Length;
            var versions = new Dictionary<string, long>(streams.Count, StringComparer.Ordinal);
            foreach (var append in streams) versions.Add(append.Stream, append.Expected.Version!.Value + append.Events.Count);
            results[i] = new AppendResult.Appended(reached > before ? before + 1 : 0, reached, versions, Repeated: false);
        }
    }

    private static Dictionary<string, long> Versions(NpgsqlDataReader row, AppendRequest? request)
    {
        var reached = row.GetFieldValue<long[]>(4);
        var versions = new Dictionary<string, long>(reached.Length, StringComparer.Ordinal);
        var streams = row.IsDBNull(3) ? null : row.GetFieldValue<string[]>(3);
        for (var i = 0; i < reached.Length; i++) versions.Add(streams is null ? request!.Streams[i].Stream : streams[i], reached[i]);
        return versions;
    }
}
