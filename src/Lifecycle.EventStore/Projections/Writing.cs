using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>What one page comes to in the database, in one transaction.</summary>
internal static class Writing
{
    /// <summary>
    /// The fence first: of two runners the slower one waits there, and finds that it has nothing to write. The high-water mark last: all
    /// runners share its row, and hold it for the shortest time here.
    /// </summary>
    /// <param name="group">The projections.</param>
    /// <param name="page">What they take in.</param>
    /// <param name="commands">What they make of it.</param>
    /// <param name="highWaterMark">Where Marten's row of that name stood when last seen.</param>
    /// <param name="moreFollows">
    /// Whether the log goes on behind the page. Then nobody waits until this one is on disk: the last one's commit takes all before it
    /// there, and a page that a crash undoes is undone with its checkpoint, so it is taken in again.
    /// </param>
    internal static IEnumerable<NpgsqlBatchCommand> Of(
        IReadOnlyList<Projection> group, FeedPage page, IEnumerable<NpgsqlBatchCommand> commands, long highWaterMark, bool moreFollows = false)
    {
        yield return Checkpoints.Move(group, page.After, page.To);
        if (moreFollows) yield return new(Sql.CommitWithoutWaiting);
        foreach (var command in commands) yield return command;
        if (page.To > highWaterMark) yield return Checkpoints.RaiseHighWaterMark(page.To);
    }
}
