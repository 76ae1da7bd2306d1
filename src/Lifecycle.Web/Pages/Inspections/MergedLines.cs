using Lifecycle.Domain;

namespace Lifecycle.Web.Pages.Inspections;

/// <summary>Citations put together: each document once, with all its lines in their order; what is too long for one citation is several.</summary>
internal static class MergedLines
{
    public static IReadOnlyList<Citation> Of(IEnumerable<Citation> citations) =>
    [
        .. citations.GroupBy(citation => citation.Document)
            .OrderBy(document => document.Key, StringComparer.Ordinal)
            .SelectMany(document => Cite(document.Key, Ranges([.. document.SelectMany(citation => citation.Lines).SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).Distinct().Order()]))),
    ];

    private static IEnumerable<Citation> Cite(string document, IEnumerable<LineRange> ranges)
    {
        var cited = "";
        foreach (var range in ranges)
        {
            var longer = cited.Length == 0 ? $"{document}:{range}" : $"{cited},{range}";
            if (cited.Length > 0 && longer.Length > Citation.Longest)
            {
                yield return Citation.Parse(cited);
                longer = $"{document}:{range}";
            }

            cited = longer;
        }

        if (cited.Length > 0) yield return Citation.Parse(cited);
    }

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
