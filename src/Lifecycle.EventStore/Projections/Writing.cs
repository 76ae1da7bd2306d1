using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>What one page comes to in the database, in one transaction.</summary>
internal static class Writing
{
    /// <summary>
    /// The fence first: of two runners the slower one waits there, and finds that it has nothing to write. The high-water mark last: all
    /// runners share its row, and hold it for the shortest time here.
    /// </summary>
    internal static IEnumerable<NpgsqlBatchCommand> Of(
        IReadOnlyList<Projection> group, FeedPage page, IEnumerable<NpgsqlBatchCommand> commands, long highWaterMark) =>
        page.To > highWaterMark
            ? [Checkpoints.Move(group, page.After, page.To), .. commands, Checkpoints.RaiseHighWaterMark(page.To)]
            : [Checkpoints.Move(group, page.After, page.To), .. commands];
}
