using Lifecycle.Domain;
using Lifecycle.Web.Importing;

namespace Lifecycle.Web.Pages.Sources;

/// <summary>A line as it is shown.</summary>
internal sealed record ShownLine(int Number, string Text, bool IsCited);

/// <summary>Cited lines with those before and after them.</summary>
internal static class Surroundings
{
    private const int Around = 3;

    /// <returns>Runs of lines that follow one another, in their order.</returns>
    public static IReadOnlyList<IReadOnlyList<ShownLine>> Of(Report report, Citation cited)
    {
        var runs = new List<List<ShownLine>>();
        foreach (var number in Numbers(report, cited))
        {
            if (runs.Count == 0 || runs[^1][^1].Number != number - 1) runs.Add([]);
            runs[^1].Add(new(number, report.Lines[number - 1].TrimEnd('\r'), cited.Lines.Any(range => range.First <= number && number <= range.Last)));
        }

        return runs;
    }

    private static IEnumerable<int> Numbers(Report report, Citation cited) => cited.Lines
        .SelectMany(range => Enumerable.Range(range.First - Around, range.Last - range.First + 1 + (2 * Around)))
        .Where(number => number >= 1 && number <= report.Lines.Count)
        .Distinct()
        .Order();
}
