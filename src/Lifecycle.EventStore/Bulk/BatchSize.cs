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

    private bool _found;

    /// <summary>Of the next batch. It starts small: nothing is known yet of the machine.</summary>
    internal int Rows { get; private set; } = 250;

    /// <summary>Learns from a batch: shrinks as far as it must; grows twofold until it first had to shrink, and by small steps since.</summary>
    internal void Learn(int rows, TimeSpan held)
    {
        var fitting = rows * (Aim / held);
        _found |= fitting < Rows;
        Rows = (int)Math.Clamp(Math.Min(fitting, (_found ? 1.2 : 2.0) * Rows), Fewest, Most);
    }
}
