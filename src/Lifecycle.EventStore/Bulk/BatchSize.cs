namespace Lifecycle.EventStore;

/// <summary>How many events a batch may have, so that the append lock is held for half of what others can be asked to wait.</summary>
internal sealed class BatchSize
{
    /// <summary>How long one batch may hold the append lock.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    internal const int MostBytes = 16 * 1024 * 1024;

    private const int Fewest = 50;
    private const int Most = 50_000;

    private static readonly TimeSpan Aim = Longest / 2;

    /// <summary>Of the next batch. It starts small: nothing is known yet of the machine.</summary>
    internal int Rows { get; private set; } = 250;

    /// <summary>Learns from a batch: grows at most twofold at once, and shrinks as far as it must.</summary>
    internal void Learn(int rows, TimeSpan held)
    {
        var fitting = rows * (Aim / held);
        Rows = (int)Math.Clamp(Math.Min(fitting, 2.0 * Rows), Fewest, Most);
    }
}
