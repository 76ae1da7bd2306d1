using System.Diagnostics;

namespace Lifecycle.Bench.Measuring;

/// <summary>What one side did in one round.</summary>
/// <param name="Operations">How many operations.</param>
/// <param name="Seconds">From the first one's start to the last one's end.</param>
/// <param name="P50">Seconds within which half of the operations ended.</param>
/// <param name="P99">Seconds within which 99 of 100 ended.</param>
public sealed record Stretch(long Operations, double Seconds, double P50, double P99)
{
    public double PerSecond => Operations / Seconds;

    /// <summary>One long piece of work, whose operations are not timed one by one.</summary>
    public static async Task<Stretch> Whole(Func<Task<long>> work)
    {
        var started = Stopwatch.GetTimestamp();
        var operations = await work();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new Stretch(operations, seconds, seconds, seconds);
    }

    internal static Stretch Of(IEnumerable<long> ticks, double seconds)
    {
        double[] sorted = [.. ticks.Select(t => t / (double)Stopwatch.Frequency).Order()];
        return new Stretch(sorted.Length, seconds, Spread.At(sorted, 0.5), Spread.At(sorted, 0.99));
    }
}
