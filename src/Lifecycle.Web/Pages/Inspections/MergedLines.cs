using Lifecycle.Domain;

namespace Lifecycle.Web.Pages.Inspections;

/// <summary>Citations put together: each document once, with all its lines in their order.</summary>
internal static class MergedLines
{
    // A citation has a length at most; what is longer becomes several.
    private const int RangesAtMost = 25;

    public static IReadOnlyList<Citation> Of(IEnumerable<Citation> citations) =>
    [
        .. citations.GroupBy(citation => citation.Document)
            .OrderBy(document => document.Key, StringComparer.Ordinal)
            .SelectMany(document => Ranges([.. document.SelectMany(citation => citation.Lines).SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).Distinct().Order()])
                .Chunk(RangesAtMost)
                .Select(ranges => Citation.Parse($"{document.Key}:{string.Join(',', ranges)}"))),
    ];

    private static List<LineRange> Ranges(IReadOnlyList<int> lines)
    {
        var ranges = new List<LineRange>();
        foreach (var line in lines)
        {
            if (ranges.Count > 0 && ranges[^1].Last == line - 1) ranges[^1] = ranges[^1] with { Last = line };
            else ranges.Add(new(line, line));
        }

        return ranges;
    }
}
