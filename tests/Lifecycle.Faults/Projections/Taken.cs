using System.Text.Json;
using Lifecycle.EventStore;
using Lifecycle.Faults.Writing;

namespace Lifecycle.Faults.Projections;

/// <summary>
/// On purpose not as a projection should be: it counts, and its rows have no key, so that an event that was taken in twice shows, as does
/// the order in which they were.
/// </summary>
internal sealed class Taken : Projection
{
    internal const string Table = """
        create table if not exists lifecycle_read.taken (
          ordinal bigint generated always as identity primary key, position bigint not null, id uuid not null);
        create table if not exists lifecycle_read.taken_count (events bigint not null);
        insert into lifecycle_read.taken_count select 0 where not exists (select from lifecycle_read.taken_count);
        """;

    internal static EventCatalogue Catalogue => new EventCatalogue(JsonSerializerOptions.Web).Add<Noted>("noted");

    public override string Name => "Taken";

    public override int Version => 1;

    public override void Project(StoredEvent stored, object @event, Statements write)
    {
        write.Add("insert into lifecycle_read.taken (position, id) values ($1, $2)", stored.Position, stored.Id);
        write.Add("update lifecycle_read.taken_count set events = events + 1");
    }

    public override void Clear(Statements write)
    {
        write.Add("delete from lifecycle_read.taken");
        write.Add("update lifecycle_read.taken_count set events = 0");
    }
}
