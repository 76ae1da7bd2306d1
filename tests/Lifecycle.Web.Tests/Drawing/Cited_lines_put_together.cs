using Lifecycle.Domain;
using Lifecycle.Web.Pages.Inspections;

namespace Lifecycle.Web.Tests.Drawing;

public sealed class Cited_lines_put_together
{
    [Fact]
    public void name_each_document_once_with_its_lines_in_order() =>
        Assert.Equal(["a.txt:1-4,9", "b.txt:2"], Merge("b.txt:2", "a.txt:9", "a.txt:3-4", "a.txt:1-2", "a.txt:2-3"));

    [Fact]
    public void become_several_where_one_citation_cannot_hold_them() =>
        Assert.Equal([25, 5], MergedLines.Of(Enumerable.Range(1, 30).Select(number => Citation.Parse($"a.txt:{number * 2}"))).Select(cited => cited.Lines.Count));

    [Fact]
    public void are_none_of_none() => Assert.Empty(Merge());

    private static IEnumerable<string> Merge(params string[] citations) => MergedLines.Of(citations.Select(cited => Citation.Parse(cited))).Select(cited => $"{cited}");
}
