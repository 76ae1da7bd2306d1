using System.Diagnostics;
using Lifecycle.Faults.Checking;
using Lifecycle.Faults.Writing;

namespace Lifecycle.Faults.Reading;

/// <summary>Reads the ends of the streams that are written to most.</summary>
internal static class ReadingStreams
{
    internal static async Task<IReadOnlyList<StreamRead>> Read(Crew crew, EventStore.EventStore store, Random random, Task written, CancellationToken stop)
    {
        var reads = new List<StreamRead>();
        while (!written.IsCompleted)
        {
            var next = crew.Pulse.Next;
            var stream = $"{(random.Next(2) == 0 ? "hot" : "guarded")}/{random.Next(4)}";
            if (await Read(store, stream, Math.Max(1, crew.Version(stream) - random.Next(30)), stop) is { } read) reads.Add(read);
            await next.WaitAsync(stop);
        }

        return reads;
    }

    private static async Task<StreamRead?> Read(EventStore.EventStore store, string stream, long from, CancellationToken stop)
    {
        var (started, events) = (Stopwatch.GetTimestamp(), new List<Seen>());
        try
        {
            await foreach (var one in store.ReadStream(stream, new(From: from), stop)) events.Add(new(one.Version, one.Id));
            return new(stream, from, started, events);
        }
        catch (Exception e) when (Sending.IsOfConnection(e))
        {
            return null;
        }
    }
}
