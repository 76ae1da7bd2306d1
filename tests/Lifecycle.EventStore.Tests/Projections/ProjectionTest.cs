using Npgsql;

namespace Lifecycle.EventStore.Tests;

public abstract class ProjectionTest(StoreTemplate template) : StoreTest(template)
{
    protected const string NoteRows = "select position, text from lifecycle_read.notes order by position";

    protected const string CheckpointRows = "select name, last_seq_id from lifecycle.mt_event_progression order by name";

    protected const string StopRows = "select name, position, type, error from lifecycle.projection_stops order by name";

    protected Projector Projector(int pageSize, params Projection[] projections) =>
        Projector(pageSize, SampleCatalogue.Notes, projections);

    protected Projector Projector(int pageSize, EventCatalogue catalogue, params Projection[] projections) =>
        new(Database.ServeSource, Store, catalogue, projections, pageSize);

    protected static async Task<ProjectionStoppedException> Stopped(Task work) =>
        await Assert.ThrowsAsync<ProjectionStoppedException>(() => work);

    /// <summary>A run that meets another runner in the act of moving the count of notes, and it alone, to position 2.</summary>
    protected async Task<long> WhileAnotherCounts(Projector slower)
    {
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await using var other = new NpgsqlCommand(
            """
            update lifecycle.mt_event_progression set last_seq_id = 2 where name = 'NoteCount:All';
            update lifecycle_read.note_count set notes = notes + 1;
            """,
            connection);
        await other.ExecuteNonQueryAsync(Stop);
        var run = slower.RunOnce(Stop);
        await Until("select exists (select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database())");
        await transaction.CommitAsync(Stop);
        return await run;
    }
}
