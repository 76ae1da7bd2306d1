using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>A row of <c>append.sql</c> or <c>known_append.sql</c>.</summary>
internal static class AppendAnswer
{
    /// <summary>Whether the row answers for the whole group: all of its requests are in the log, one after the other.</summary>
    internal static bool IsOfAll(NpgsqlDataReader row) => row.GetString(0) == "all_appended";

    /// <param name="row">The row.</param>
    /// <param name="request">The request that it answers, whose streams the versions belong to where the row names none.</param>
    internal static AppendResult Read(NpgsqlDataReader row, AppendRequest? request) => row.GetString(0) switch
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

    private static Dictionary<string, long> Versions(NpgsqlDataReader row, AppendRequest? request)
    {
        var reached = row.GetFieldValue<long[]>(4);
        var versions = new Dictionary<string, long>(reached.Length, StringComparer.Ordinal);
        var streams = row.IsDBNull(3) ? null : row.GetFieldValue<string[]>(3);
        for (var i = 0; i < reached.Length; i++) versions.Add(streams is null ? request!.Streams[i].Stream : streams[i], reached[i]);
        return versions;
    }
}
