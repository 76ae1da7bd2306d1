using System.Collections.Concurrent;
using Lifecycle.Faults.Journals;

namespace Lifecycle.Faults.Writing;

/// <summary>The writers of one process, with what they share.</summary>
/// <param name="name">Stands at the front of every tag, so that no other process has the same.</param>
/// <param name="seed">From it and from its own number each writer draws its choices. What comes of them depends on how they meet.</param>
/// <param name="stores">Each as another process would have it: with a queue and connections of its own.</param>
/// <param name="journal">Where everything is written down.</param>
/// <param name="appends">How many calls are made at least.</param>
internal sealed class Crew(string name, int seed, IReadOnlyList<EventStore.EventStore> stores, Journal journal, int appends)
{
    private const int Beat = 64;

    private readonly ConcurrentDictionary<string, long> _versions = new(StringComparer.Ordinal);
    private int _made;
    private int _race;

    /// <summary>Beats whenever some more calls have been made.</summary>
    internal Pulse Pulse { get; } = new();

    /// <summary>Breaks a connection, whosever it is; null where this crew breaks none.</summary>
    internal Func<Random, Task>? CutSomebodyOff { get; init; }

    internal IReadOnlyList<EventStore.EventStore> Stores => stores;

    internal Journal Journal => journal;

    internal bool Done => Volatile.Read(ref _made) >= appends;

    internal async Task Run(int writers, CancellationToken stop)
    {
        await Task.WhenAll(Enumerable.Range(0, writers).Select(number =>
            Task.Run(() => new Writer($"{name}{number}", new Random(unchecked((((seed * 397) + name[0]) * 397) + number)), this).Run(stop), stop)));
        Pulse.Beat();
    }

    /// <summary>The version that a stream was last said to have, by anybody of this crew.</summary>
    internal long Version(string stream) => _versions.GetValueOrDefault(stream);

    internal void Learn(IReadOnlyDictionary<string, long> versions)
    {
        foreach (var (stream, version) in versions) _versions.AddOrUpdate(stream, version, (_, before) => Math.Max(before, version));
    }

    /// <summary>A stream that several writers try to begin.</summary>
    internal string NextRace() => $"race/{Interlocked.Increment(ref _race) / 6}";

    internal void Made()
    {
        if (Interlocked.Increment(ref _made) % Beat == 0) Pulse.Beat();
    }
}
