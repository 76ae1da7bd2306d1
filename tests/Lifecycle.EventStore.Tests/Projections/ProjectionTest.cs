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
}
