namespace Lifecycle.Domain.Tests.Records;

public sealed class Citing_a_source
{
    [Theory]
    [InlineData("report.txt:64")]
    [InlineData("report.txt:64,230,271-273")]
    [InlineData("000_664bc22c19484112.txt:1-336")]
    public void names_a_document_and_its_lines(string text) => Assert.Equal(text, Citation.Parse(text).ToString());

    [Fact]
    public void tells_ranges_from_single_lines()
    {
        var citation = Citation.Parse("report.txt:64,271-273");

        Assert.Equal("report.txt", citation.Document);
        Assert.Equal([new LineRange(64, 64), new LineRange(271, 273)], citation.Lines);
    }

    [Fact]
    public void writes_a_range_of_one_line_as_that_line()
    {
        Assert.Equal("report.txt:64", Citation.Parse("report.txt:64-64").ToString());
        Assert.Equal(Citation.Parse("report.txt:64"), Citation.Parse("report.txt:64-64"));
    }

    [Fact]
    public void is_ordered_by_its_text() =>
        Assert.Equal(["a.txt:2", "b.txt:1", "b.txt:3"], new[] { "b.txt:3", "a.txt:2", "b.txt:1" }.Select(text => Citation.Parse(text)).Order().Select(citation => citation.ToString()));

    [Theory]
    [InlineData("")]
    [InlineData("report.txt")]
    [InlineData("report.txt:")]
    [InlineData(":64")]
    [InlineData("report.txt:0")]
    [InlineData("report.txt:064")]
    [InlineData("report.txt:64-63")]
    [InlineData("report.txt:64,64")]
    [InlineData("report.txt:64-70,70")]
    [InlineData("report.txt:230,64")]
    [InlineData("report.txt:64, 230")]
    [InlineData("report.txt:-64")]
    [InlineData("report.txt:99999999999")]
    [InlineData("a report.txt:64")]
    [InlineData("a:report.txt:64")]
    public void is_refused_in_any_other_form(string text)
    {
        Assert.False(Citation.TryParse(text, null, out _));
        var error = Assert.Throws<FormatException>(() => Citation.Parse(text));
        Assert.Equal($"\"{text}\" is not a citation; expected document:lines with rising lines, such as report.txt:64,271-273", error.Message);
    }

    [Fact]
    public void has_a_longest_form()
    {
        Assert.True(Citation.TryParse($"{new string('x', 298)}:1", null, out _));
        Assert.False(Citation.TryParse($"{new string('x', 299)}:1", null, out _));
        Assert.False(Citation.TryParse(null, null, out _));
    }

    [Fact]
    public void is_no_citation_with_a_line_break_at_its_end() => Assert.False(Citation.TryParse("report.txt:64\n", null, out _));
}
