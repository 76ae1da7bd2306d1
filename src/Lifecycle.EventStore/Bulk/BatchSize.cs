namespace Lifecycle.EventStore;

/// <summary>How many events a batch may have, so that the append lock is held for half of what others can be asked to wait.</summary>
/// <param name="longest">How long others can be asked to wait.</param>
internal sealed class BatchSize(TimeSpan longest)
{
    internal const int MostBytes = 16 * 1024 * 1024;

    private const int Fewest = 50;
    private const int Most = 50_000;

    private readonly TimeSpan _aim = longest / 2;
    private bool _found;

    /// <summary>When a batch that turns out slower begins no further part, so that its part and its commit still end in time.</summary>
    internal TimeSpan Enough { get; } = longest * 0.75;

    /// <summary>Of the next batch. It starts small: nothing is known yet of the machine.</summary>
    internal int Rows { get; private set; } = 250;

    /// <summary>Learns from a batch: shrinks as far as it must; grows twofold until it first had to shrink, and by small steps since.</summary>
    internal void Learn(int rows, TimeSpan held)
    {
        var fitting = rows * (_aim / held);
        _found |= fitting < Rows;
        Rows = (int)Math.Clamp(Math.Min(fitting, (_found ? 1.2 : 2.0) * Rows), Fewest, Most);
    }
}
