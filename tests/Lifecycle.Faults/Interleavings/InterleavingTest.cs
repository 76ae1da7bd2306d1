using Lifecycle.EventStore;
using Lifecycle.Faults.Projections;
using Lifecycle.Faults.Writing;

namespace Lifecycle.Faults.Interleavings;

/// <summary>What tests have at hand in which one thing is held still while others go on.</summary>
public abstract class InterleavingTest(FaultsTemplate template) : FaultsTest(template)
{
    protected const string TakenRows = "select position, id from lifecycle_read.taken order by ordinal";

    protected const string LogRows = "select seq_id, id from lifecycle.mt_events order by seq_id";

    private const string Waiting = """
        select count(*) from pg_locks l join pg_database d on d.oid = l.database
        where l.locktype = 'advisory' and not l.granted and d.datname = current_database()
        """;

    private EventStore.EventStore? _store;
    private int _notes;

    protected EventStore.EventStore Store => _store ??= new(Source());

    /// <summary>How many appends wait for the lock, as the database sees it.</summary>
    protected Task UntilWaiting(int appends) => Until($"select ({Waiting}) = {appends}");

    protected static AppendRequest Request(string stream, string tag, ExpectedVersion? expected = null, CommandKey? key = null) =>
        new([new(stream, expected ?? ExpectedVersion.Any, [Draft.Event(tag, 0, "")])], key);

    protected async Task Note(int times)
    {
        for (var i = 0; i < times; i++)
            Assert.IsType<AppendResult.Appended>(await Store.Append(Request("file/a", $"note {++_notes}"), Stop));
    }

    internal Projector Projector(int pageSize, params Projection[] projections) =>
        new(Database.ServeSource, new(Database.ServeSource), Taken.Catalogue, projections, pageSize);

    /// <summary>The positions after a checkpoint, as a subscriber reads them.</summary>
    protected async Task<string> Feed(long after) => string.Join(' ', (await Store.ReadFeed(after, 100, Stop)).Select(one => one.Position));

    protected static (long First, long Last) Appended(AppendResult result)
    {
        var appended = Assert.IsType<AppendResult.Appended>(result);
        return (appended.First, appended.Last);
    }
}
