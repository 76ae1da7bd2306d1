using Lifecycle.Bench.Server;
using Lifecycle.EventStore;
using Lifecycle.ReadModels;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.Bench.Workloads;

/// <summary>
/// One rebuild by the runner, which rests between two pages where it has come far enough, so that the other side has its turn. It rests in
/// the call that tells of its progress, where it holds no transaction.
/// </summary>
internal sealed class RestingRebuild : IProgress<RebuildProgress>, IAsyncDisposable
{
    private static readonly LifecycleEvents Events = LifecycleEvents.Create();

    private readonly SemaphoreSlim _mayGoOn = new(0);
    private readonly Projector _projector;
    private readonly IReadOnlyList<string> _models;
    private readonly CancellationToken _stop;
    private TaskCompletionSource _rests = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _rebuild;
    private long _until;
    private long _told;
    private long _reached;

    /// <param name="log">The database.</param>
    /// <param name="models">Which read models; all of them where none are named.</param>
    /// <param name="stop">Ends it.</param>
    public RestingRebuild(BenchDatabase log, IReadOnlyList<string> models, CancellationToken stop)
    {
        var projections = LifecycleModels.Projections(Events);
        _projector = new Projector(log.Serve, new EventStore.EventStore(log.Serve), Events.Catalogue, projections);
        _models = models.Count > 0 ? models : [.. projections.Select(projection => projection.Name)];
        _stop = stop;
    }

    /// <summary>Rebuilds on, until it has come about as far as a position, to the end of the page that it is in.</summary>
    /// <returns>How many events it has gone over.</returns>
    /// <exception cref="InvalidOperationException">There was nothing left.</exception>
    public async Task<long> GoOn(long position)
    {
        var before = _reached;
        await GoOnUntil(position);

        var states = await _projector.States(_stop);
        _reached = states.Where(state => _models.Contains(state.Name)).Min(state => state.Checkpoint);
        return _reached > before
            ? _reached - before
            : throw new InvalidOperationException("The log is too short for so many rounds: a page of the runner takes more than one round's part. Give more --events.");
    }

    /// <summary>Rebuilds to the log's end.</summary>
    public async Task Finish()
    {
        await GoOnUntil(long.MaxValue);
        await _rebuild!;
    }

    public void Report(RebuildProgress value)
    {
        // What is told is where it stood before the page that it has just taken, which was about as long as the one before.
        var stands = value.Position + (value.Position - _told);
        _told = value.Position;
        while (stands >= _until)
        {
            _rests.TrySetResult();
            _mayGoOn.Wait(_stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_rebuild is not null)
        {
            _until = long.MaxValue;
            _mayGoOn.Release();
            await _rebuild.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _projector.Dispose();
        _mayGoOn.Dispose();
    }

    private async Task GoOnUntil(long position)
    {
        _until = position;
        _rests = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_rebuild is null) _rebuild = Task.Run(() => _projector.Rebuild(_models, this, _stop, anew: true), _stop);
        else _mayGoOn.Release();
        await await Task.WhenAny(_rests.Task, _rebuild);
    }
}
