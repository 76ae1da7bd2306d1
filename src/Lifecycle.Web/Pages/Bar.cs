namespace Lifecycle.Web.Pages;

/// <summary>A bar of a chart: what it counts, what is said of the count, and how long it is beside the longest, in percent.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Said">The same in words.</param>
/// <param name="Shade">The class of the bar's colour.</param>
/// <param name="Length">Percent of the longest.</param>
internal sealed record Bar(string Label, int Count, string Said, string Shade, int Length)
{
    // What is there can be seen, however little it is.
    private const int Least = 1;

    /// <summary>Bars on one scale: the longest is as long as there is room.</summary>
    public static IReadOnlyList<Bar> All(IReadOnlyList<(string Label, int Count, string Said, string Shade)> counts)
    {
        var most = Math.Max(1, counts.Max(each => each.Count));
        return [.. counts.Select(each => new Bar(each.Label, each.Count, each.Said, each.Shade, each.Count == 0 ? 0 : Math.Max(Least, each.Count * 100 / most)))];
    }
}
