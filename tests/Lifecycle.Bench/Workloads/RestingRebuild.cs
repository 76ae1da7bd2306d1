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

    /// <summary>The position that it has reached.</summary>
    public long Reached { get; private set; }

    /// <summary>Rebuilds on, until it has gone over so many events, with the page that it is in, or over the rest of the log.</summary>
    /// <returns>How many events it has gone over.</returns>
    /// <exception cref="InvalidOperationException">There was nothing left.</exception>
    public async Task<long> GoOn(long events)
    {
        var before = Reached;
        await GoOnUntil(before + events);
        return Reached > before
            ? Reached - before
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
        Reached = value.Position;
        while (Reached >= _until)
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
