namespace Lifecycle.EventStore.Tests;

/// <summary>Made-up histories: the same events with the same ids each time.</summary>
internal static class History
{
    /// <summary>As many notes as asked for, over three streams in turn.</summary>
    internal static IEnumerable<HistoricEvent> Of(int count, int seed = 1) =>
        Enumerable.Range(1, count).Select(n => Noted($"file/{(char)('a' + ((n - 1) % 3))}", Id(n, seed), $"note {n}"));

    internal static HistoricEvent Noted(string stream, Guid id, string text) =>
        new(stream, id, Sample.Note(text), "file", CorrelationId: "move 7", CausationId: "decision 3", UserName: "clerk-9");

    internal static Guid Id(int n, int seed = 1) => new(seed, 0, 0, 0, 0, 0, 0, 0, 0, (byte)(n >> 8), (byte)n);

    /// <summary>The same, to be read as it comes.</summary>
    internal static async IAsyncEnumerable<HistoricEvent> AsItComes(this IEnumerable<HistoricEvent> events)
    {
        await Task.CompletedTask;
        foreach (var historic in events) yield return historic;
    }

    /// <summary>The same, but waiting after a number of events until it is let on.</summary>
    internal static async IAsyncEnumerable<HistoricEvent> HeldAfter(this IEnumerable<HistoricEvent> events, int count, TaskCompletionSource reached, Task letOn)
    {
        foreach (var (n, historic) in events.Index())
        {
            if (n == count)
            {
                reached.TrySetResult();
                await letOn;
            }

            yield return historic;
        }
    }
}
