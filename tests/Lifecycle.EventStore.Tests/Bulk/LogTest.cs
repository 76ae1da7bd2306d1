using Lifecycle.Testing;

namespace Lifecycle.EventStore.Tests;

/// <summary>A log with something in it, and an empty one to move it to.</summary>
public abstract class LogTest(StoreTemplate template) : StoreTest(template)
{
    private readonly StoreTemplate _template = template;

    protected Task<TestDatabase> Empty() => _template.Clone(Stop);

    protected Task<byte[]> Export(IProgress<LogProgress>? progress = null) => LogFiles.Export(Database, Stop, progress);

    /// <summary>Every column of the event tables, the sequence, row by row.</summary>
    protected static async Task<string[]> Everything(TestDatabase database) =>
    [
        .. await Rows(database.OwnerSource, "select to_jsonb(e)::text from lifecycle.mt_events e order by seq_id"),
        .. await Rows(database.OwnerSource, "select to_jsonb(s)::text from lifecycle.mt_streams s order by id"),
        .. await Rows(database.OwnerSource, "select last_value, is_called from lifecycle.mt_events_sequence"),
    ];
}
