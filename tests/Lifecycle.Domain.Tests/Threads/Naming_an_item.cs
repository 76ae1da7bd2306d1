using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Tests.Threads;

public sealed class Naming_an_item
{
    public static TheoryData<string, ItemRef> Items { get; } = new()
    {
        { "finding crime-2014.northamptonshire/phone-evidence-delay", new ItemRef(ItemKind.Finding, "crime-2014.northamptonshire/phone-evidence-delay", null) },
        { "recommendation crime-2014.northamptonshire.R2", new ItemRef(ItemKind.Recommendation, "crime-2014.northamptonshire.R2", null) },
        { "recommendation crime-2014.northamptonshire.R2(b)", new ItemRef(ItemKind.Recommendation, "crime-2014.northamptonshire.R2", "b") },
        { "recommendation crime-2014.northamptonshire.R3(step 1)", new ItemRef(ItemKind.Recommendation, "crime-2014.northamptonshire.R3", "step 1") },
        { "measure crime-2014.northamptonshire/asb-rate", new ItemRef(ItemKind.Measure, "crime-2014.northamptonshire/asb-rate", null) },
        { "caveat crime-2014.northamptonshire/recording", new ItemRef(ItemKind.Caveat, "crime-2014.northamptonshire/recording", null) },
    };

    [Theory]
    [MemberData(nameof(Items))]
    public void gives_its_kind_its_id_and_its_part(string text, ItemRef item)
    {
        Assert.Equal(item, ItemRef.Parse(text));
        Assert.Equal(text, item.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("finding")]
    [InlineData("finding ")]
    [InlineData("Finding a/b")]
    [InlineData("judgment a/b")]
    [InlineData("a/b")]
    public void is_refused_in_any_other_form(string text)
    {
        Assert.False(ItemRef.TryParse(text, null, out _));
        var error = Assert.Throws<FormatException>(() => ItemRef.Parse(text));
        Assert.Equal($"\"{text}\" is not an item; expected a kind and an id, such as finding crime-2014.northamptonshire/phone-evidence-delay", error.Message);
    }

    [Fact]
    public void needs_a_text() => Assert.False(ItemRef.TryParse(null, null, out _));

    [Fact]
    public void is_ordered_by_its_text() =>
        Assert.Equal(["finding b/1", "recommendation a.R1", "recommendation a.R1(b)"], new[] { "recommendation a.R1(b)", "finding b/1", "recommendation a.R1" }.Select(text => ItemRef.Parse(text)).Order().Select(item => item.ToString()));

    [Fact]
    public void needs_an_id_before_its_part() => Assert.False(ItemRef.TryParse("finding (a)", null, out _));
}
