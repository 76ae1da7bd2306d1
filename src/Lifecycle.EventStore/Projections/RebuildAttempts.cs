using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>
/// Where this process left the rebuilds that it is at. One that does not stand there, or that it never moved, it goes on with after somebody
/// else or after a rest: that is noted, so that the rate is that of the work and not of the time in between.
/// </summary>
internal sealed class RebuildAttempts(NpgsqlDataSource source)
{
    private readonly Dictionary<string, long> _left = [];
    private readonly HashSet<string> _rebuilding = [];

    /// <summary>At the beginning of a pass.</summary>
    internal void Look(IReadOnlyList<ProjectionState> states)
    {
        foreach (var state in states)
        {
            if (state.Rebuild is null || state.Stop is not null || !_left.TryGetValue(state.Name, out var left) || left != state.Checkpoint) _left.Remove(state.Name);
            if (state.Rebuild is null) _rebuilding.Remove(state.Name);
            else _rebuilding.Add(state.Name);
        }
    }

    /// <summary>Before a page is written. It counts as left where it stands only when that has succeeded.</summary>
    internal async Task Begin(IReadOnlyList<Projection> group, long after, CancellationToken stop)
    {
        if (_rebuilding.Count == 0) return;

        await using var batch = source.CreateBatch();
        foreach (var projection in group.Where(each => _rebuilding.Contains(each.Name) && !_left.Remove(each.Name)))
            batch.BatchCommands.Add(Checkpoints.ResumeRebuild(projection, after));
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(stop);
    }

    /// <summary>After it was written.</summary>
    internal void Leave(IReadOnlyList<Projection> group, long reached)
    {
        foreach (var projection in group.Where(each => _rebuilding.Contains(each.Name))) _left[projection.Name] = reached;
    }
}
