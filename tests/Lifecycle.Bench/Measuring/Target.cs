using System.Globalization;

namespace Lifecycle.Bench.Measuring;

/// <summary>What a ratio must reach. The quartile on the bad side counts, so that a lucky median does not.</summary>
public sealed record Target(double Ratio, bool IsCeiling)
{
    public static Target AtLeast(double ratio) => new(ratio, false);

    public static Target AtMost(double ratio) => new(ratio, true);

    public bool IsMetBy(Spread ratios) => IsCeiling ? ratios.Upper <= Ratio : ratios.Lower >= Ratio;

    public override string ToString() => $"{(IsCeiling ? "≤" : "≥")} {Ratio.ToString("0.00", CultureInfo.InvariantCulture)}";
}
