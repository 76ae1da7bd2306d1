using System.Runtime.ExceptionServices;
using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>
/// Takes pages into projections: into all that stand at one position together, in one transaction, or in two at a time where there is much to
/// write; into each alone where that fails.
/// While one page is written, the next is prepared.
/// </summary>
internal sealed class Pass(NpgsqlDataSource source, PageReader pages) : IDisposable
{
    private readonly PagesAhead _ahead = new();
    private readonly RebuildAttempts _rebuilds = new(source);

    // Where the pass before left all of its projections. Most likely they still stand there, so the page after it is read along.
    private (IReadOnlyList<Projection> Group, long At)? _left;

    /// <summary>One page for each projection, or only for the hindmost, so that they come up to the others and go on with them.</summary>
    internal async Task<PassResult> Take(IReadOnlyList<Projection> some, PassAim aim, CancellationToken stop)
    {
        var guess = Guess(some);
        _left = null;
        var look = await Standing.Look(source, some, pages, guess, stop);
        _rebuilds.Look(look.States);
        var waiting = Waiting(some, look, aim);
        var taken = 0L;
        Exception? failure = null;
        while (waiting.Count > 0 && (taken == 0 || !aim.CatchingUp))
        {
            var (after, group) = waiting.First();
            waiting.Remove(after);
            var bound = waiting.Count == 0 ? long.MaxValue : waiting.First().Key;
            try
            {
                var folded = guess?.After == after && group.Count == some.Count
                    ? FoldedPage.Of(group, look.Page!)
                    : await Prepared(group, after, bound, look.Last, stop);
                await _rebuilds.Begin(group, after, stop);
                var (positions, reached) = await Write(group, folded, bound, look, stop);
                _rebuilds.Leave(group, reached);
                taken += positions;

                // Those that have come up to the next group go on with it.
                if (reached == bound) waiting[bound] = [.. some.Where(p => group.Contains(p) || waiting[bound].Contains(p))];
                else if (group.Count == some.Count) _left = (some, reached);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // What holds up one group does not hold up the next.
                failure ??= e;
            }
        }

        if (failure is not null) ExceptionDispatchInfo.Throw(failure);
        return new(taken, look.States);
    }

    /// <inheritdoc/>
    public void Dispose() => _ahead.Dispose();

    private PageRequest? Guess(IReadOnlyList<Projection> some) =>
        _left is { } left && left.Group.SequenceEqual(some) && !_ahead.Holds(some, left.At)
            ? pages.Request(left.At, long.MaxValue, pages.Unwanted(some))
            : null;

    /// <summary>The projections that may go on, by where they stand.</summary>
    private static SortedDictionary<long, List<Projection>> Waiting(IReadOnlyList<Projection> some, Standing look, PassAim aim)
    {
        var waiting = new SortedDictionary<long, List<Projection>>();
        foreach (var (projection, state) in some.Zip(look.States))
        {
            if (state.Stop is not null || state.Checkpoint >= aim.To) continue;

            // Whoever rebuilds it does so in large steps. A second runner in between would only make it begin them again.
            if (state.Rebuild is { Running: true } && !aim.CatchingUp) continue;

            if (!waiting.TryGetValue(state.Checkpoint, out var group)) waiting.Add(state.Checkpoint, group = []);
            group.Add(projection);
        }

        return waiting;
    }

    private async Task<FoldedPage> Prepared(IReadOnlyList<Projection> group, long after, long bound, long last, CancellationToken stop) =>
        await (_ahead.Take(group, after)?.WaitAsync(stop) ?? Prepare(group, after, bound, last, stop));

    private async Task<FoldedPage> Prepare(IReadOnlyList<Projection> group, long after, long bound, long last, CancellationToken stop)
    {
        var request = pages.Request(after, bound, pages.Unwanted(group));
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(request.Command());
        await using var rows = await batch.ExecuteReaderAsync(stop);
        return FoldedPage.Of(group, await pages.Read(rows, request, last, stop));
    }

    /// <returns>How many events were taken in, summed over the projections, and the position that all of them have reached.</returns>
    private async Task<(long Taken, long Reached)> Write(
        IReadOnlyList<Projection> group, FoldedPage folded, long bound, Standing look, CancellationToken stop)
    {
        var page = folded.Page;
        if (page.IsEmpty) return (0, page.After);

        if (page.To < look.Last && page.To < bound)
            _ahead.Begin(group, page.To, ct => Prepare(group, page.To, bound, look.Last, ct));
        if (folded.Parts is not { } parts) return await WriteAlone(group, page, look.HighWaterMark, stop);

        // Each part is fenced and committed by itself; where one of them stays behind, it comes up to the other in the next pass.
        var written = await Task.WhenAll(parts.Select(part => Write(part, page, look, stop)));
        return (written.Sum(part => part.Taken), written.Min(part => part.Reached));
    }

    private async Task<(long Taken, long Reached)> Write(Folded part, FeedPage page, Standing look, CancellationToken stop)
    {
        try
        {
            var moved = await Checkpoints.Commit(source, Writing.Of(part.Group, page, part.Commands, look.HighWaterMark, page.To < look.Last), stop);
            return moved ? ((page.To - page.After) * part.Group.Count, page.To) : (0, page.After);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Which of them cannot take it in shows when each is tried alone.
        }

        return await WriteAlone(part.Group, page, look.HighWaterMark, stop);
    }

    private async Task<(long Taken, long Reached)> WriteAlone(
        IReadOnlyList<Projection> group, FeedPage page, long highWaterMark, CancellationToken stop)
    {
        var (taken, all) = (0L, page.To);
        Exception? failure = null;
        foreach (var projection in group)
        {
            try
            {
                var reached = await new PageProjection(source, projection, highWaterMark).Project(page, stop);
                taken += reached - page.After;
                all = Math.Min(all, reached);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failure ??= e;
            }
        }

        if (failure is not null) ExceptionDispatchInfo.Throw(failure);
        return (taken, all);
    }
}

/// <summary>What a pass is for.</summary>
/// <param name="To">Projections that have reached this position are left as they are.</param>
/// <param name="CatchingUp">Whether the hindmost go first and alone, those being rebuilt among them; else all go on, but for the latter.</param>
internal readonly record struct PassAim(long To, bool CatchingUp)
{
    internal static PassAim Live => new(long.MaxValue, CatchingUp: false);
}

/// <summary>What came of a pass.</summary>
/// <param name="Taken">How many events were taken in, summed over the projections.</param>
/// <param name="Found">How the projections stood before.</param>
internal sealed record PassResult(long Taken, IReadOnlyList<ProjectionState> Found);
