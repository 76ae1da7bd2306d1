using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>What one look at the database shows: where each projection stands, how far the log reaches, and perhaps the page to take in next.</summary>
/// <param name="States">In the order in which the projections were named.</param>
/// <param name="Last">The log's last position.</param>
/// <param name="HighWaterMark">Marten's row of that name.</param>
/// <param name="Page">The page that was asked for along with it; null where none was.</param>
internal sealed record Standing(IReadOnlyList<ProjectionState> States, long Last, long HighWaterMark, FeedPage? Page)
{
    internal static Task<Standing> Look(NpgsqlDataSource source, IReadOnlyList<Projection> projections, CancellationToken stop) =>
        Look(source, projections, null, null, stop);

    /// <summary>One round trip. The log's last position is read before the page, so that the page misses nothing up to there.</summary>
    internal static async Task<Standing> Look(
        NpgsqlDataSource source, IReadOnlyList<Projection> projections, PageReader? pages, PageRequest? request, CancellationToken stop)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(Checkpoints.ReadStates(projections));
        batch.BatchCommands.Add(new(Sql.ReadReach));
        if (request is not null) batch.BatchCommands.Add(request.Command());

        await using var rows = await batch.ExecuteReaderAsync(stop);
        var states = await Checkpoints.States(rows, projections, stop);
        await rows.NextResultAsync(stop);
        await rows.ReadAsync(stop);
        var (last, mark) = (rows.GetInt64(0), rows.GetInt64(1));
        if (pages is null || request is null) return new(states, last, mark, null);

        await rows.NextResultAsync(stop);
        return new(states, last, mark, await pages.Read(rows, request, last, stop));
    }
}
