using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>Puts projections at the beginning of a rebuild, or at the place where one was left.</summary>
internal static class Rebuilding
{
    internal static async Task Begin(
        NpgsqlDataSource source, Projection projection, ProjectionState state, long last, bool anew, CancellationToken stop)
    {
        // Truncating waits for whoever reads just now, and what takes its place has no time limit either.
        await using var batch = source.CreateBatch();
        batch.Timeout = 0;
        if (state.Rebuild is not null && !anew)
        {
            // Past what stopped it, if that can now be taken in.
            batch.BatchCommands.Add(Checkpoints.ClearStop(projection));
        }
        else
        {
            // The checkpoint before the rows, like every writer, so that they wait for each other in one direction only.
            var statements = new Statements();
            projection.Clear(statements);
            batch.BatchCommands.Add(Checkpoints.StartRebuild(projection, last));
            foreach (var command in statements.Complete()) batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(stop);
    }
}
