using Lifecycle.Domain;
using Lifecycle.Web.Pages.Inspections;

namespace Lifecycle.Web.Tests.Drawing;

public sealed class Cited_lines_put_together
{
    [Fact]
    public void name_each_document_once_with_its_lines_in_order() =>
        Assert.Equal(["a.txt:1-4,9", "b.txt:2"], Merge("b.txt:2", "a.txt:9", "a.txt:3-4", "a.txt:1-2", "a.txt:2-3"));

    [Theory]
    [InlineData(5, 30, 1)]
    [InlineData(5, 90, 2)]
    [InlineData(60, 60, 1)]
    [InlineData(60, 61, 2)]
    [InlineData(250, 30, 3)]
    public void become_several_where_one_citation_cannot_hold_them(int name, int count, int citations)
    {
        var document = new string('a', name);
        var merged = MergedLines.Of(Enumerable.Range(1, count).Select(number => Citation.Parse($"{document}:{100 + (number * 2)}")));

        Assert.Equal(citations, merged.Count);
        Assert.Equal(Enumerable.Range(1, count).Select(number => 100 + (number * 2)), merged.SelectMany(cited => cited.Lines).Select(range => range.First));
        Assert.All(merged, cited => Assert.InRange($"{cited}".Length, 1, Citation.Longest));
    }

    [Fact]
    public void are_none_of_none() => Assert.Empty(Merge());

    private static IEnumerable<string> Merge(params string[] citations) => MergedLines.Of(citations.Select(cited => Citation.Parse(cited))).Select(cited => $"{cited}");
}
