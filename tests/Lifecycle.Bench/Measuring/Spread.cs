namespace Lifecycle.Bench.Measuring;

/// <summary>The middle of some figures and the quartiles around it.</summary>
/// <param name="Median">Half are below it.</param>
/// <param name="Lower">A quarter are below it.</param>
/// <param name="Upper">A quarter are above it.</param>
public sealed record Spread(double Median, double Lower, double Upper)
{
    /// <exception cref="ArgumentException">There are no figures.</exception>
    public static Spread Of(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        if (sorted.Length == 0) throw new ArgumentException("A spread is of one figure at least.", nameof(figures));

        return new Spread(At(sorted, 0.5), At(sorted, 0.25), At(sorted, 0.75));
    }

    /// <summary>The quotients of two series, pair by pair.</summary>
    /// <exception cref="ArgumentException">They differ in length.</exception>
    public static Spread OfRatios(IReadOnlyList<double> above, IReadOnlyList<double> below)
    {
        if (above.Count != below.Count) throw new ArgumentException($"{above.Count} figures cannot be paired with {below.Count}.", nameof(below));

        return Of(above.Zip(below, (a, b) => a / b));
    }

    /// <summary>The value at a share of the way through sorted figures, between two of them in proportion.</summary>
    public static double At(IReadOnlyList<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var (below, above) = ((int)Math.Floor(place), (int)Math.Ceiling(place));
        return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
    }
}
