using Lifecycle.EventStore;

namespace Lifecycle.Faults.Projections;

/// <summary>The same as <see cref="Taken"/> in a table of its own, to run while that one does not.</summary>
internal sealed class TakenBeside : Projection
{
    internal const string Table = """
        create table if not exists lifecycle_read.taken_beside (
          ordinal bigint generated always as identity primary key, position bigint not null, id uuid not null);
        """;

    internal const string Rows = "select position, id from lifecycle_read.taken_beside order by ordinal";

    public override string Name => "TakenBeside";

    public override int Version => 1;

    public override void Project(StoredEvent stored, object @event, Statements write) =>
        write.Add("insert into lifecycle_read.taken_beside (position, id) values ($1, $2)", stored.Position, stored.Id);

    public override void Clear(Statements write) => write.Add("delete from lifecycle_read.taken_beside");
}
