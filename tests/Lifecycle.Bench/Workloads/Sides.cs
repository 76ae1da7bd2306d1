using Lifecycle.Bench.Measuring;

namespace Lifecycle.Bench.Workloads;

/// <summary>The names of the sides, as the report has them.</summary>
internal static class Sides
{
    public const string Baseline = "baseline";
    public const string Store = "store";

    /// <summary>The baseline's statements with nothing made of their rows, where the baseline does more than run them.</summary>
    public const string Statements = "statements";

    public const string PgBench = "pgbench";

    /// <summary>Throughput of one side by that of another, round by round.</summary>
    public static Spread Throughput(this IReadOnlyDictionary<string, IReadOnlyList<Stretch>> sides, string above, string below) =>
        Spread.OfRatios([.. sides[above].Select(s => s.PerSecond)], [.. sides[below].Select(s => s.PerSecond)]);

    /// <summary>
    /// The same where the rounds are the parts of one piece of work: the middle is that of the whole, and a part that is slow beyond all
    /// others still counts.
    /// </summary>
    public static Spread WholeThroughput(this IReadOnlyDictionary<string, IReadOnlyList<Stretch>> sides, string above, string below)
    {
        var parts = sides.Throughput(above, below);
        var whole = Whole(sides[above]) / Whole(sides[below]);
        return new(whole, Math.Min(parts.Lower, whole), Math.Max(parts.Upper, whole));
    }

    private static double Whole(IReadOnlyList<Stretch> parts) => parts.Sum(part => part.Operations) / parts.Sum(part => part.Seconds);

    /// <summary>Median latency of one side by that of another, round by round.</summary>
    public static Spread P50(this IReadOnlyDictionary<string, IReadOnlyList<Stretch>> sides, string above, string below) =>
        Spread.OfRatios([.. sides[above].Select(s => s.P50)], [.. sides[below].Select(s => s.P50)]);

    /// <summary>99th percentile of one side by that of another, round by round.</summary>
    public static Spread P99(this IReadOnlyDictionary<string, IReadOnlyList<Stretch>> sides, string above, string below) =>
        Spread.OfRatios([.. sides[above].Select(s => s.P99)], [.. sides[below].Select(s => s.P99)]);
}
