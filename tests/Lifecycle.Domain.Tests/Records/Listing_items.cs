namespace Lifecycle.Domain.Tests.Records;

public sealed class Listing_items
{
    [Fact]
    public void is_equal_by_content_and_order()
    {
        Assert.Equal(Items.Of("a", "b"), Items.Of("a", "b"));
        Assert.Equal(Items.Of("a", "b").GetHashCode(), Items.Of("a", "b").GetHashCode());
        Assert.False(Items.Of("a", "b").Equals(Items.Of("b", "a")));
        Assert.False(Items.Of<string>("a").Equals(Items.Of("a", "a")));
        Assert.False(Items.Of<string>("a").Equals(null));
        Assert.False(Items.Of<string>("a").Equals((object)"a"));
        Assert.True(Items.Of<string>([]).Equals(Items<string>.Empty));
    }

    [Fact]
    public void makes_the_facts_that_hold_it_equal_by_content() =>
        Assert.Equal(new Holder(Items.Of(1, 2)), new Holder(Items.Of(1, 2)));

    [Fact]
    public void keeps_what_it_was_made_of()
    {
        var source = new List<int> { 1, 2 };
        var items = Items.Of<int>(source);
        source.Add(3);

        Assert.Equal(2, items.Count);
        Assert.Equal([1, 2], items);
        Assert.Equal(2, items[1]);
        Assert.Equal("1, 2", items.ToString());
    }

    [Fact]
    public void without_an_order_of_its_own_gets_one()
    {
        Assert.Equal(Items.Of(1, 2, 3), Items.Unordered([3, 1, 2, 3]));
        Assert.Equal(Items.Of("B", "a"), Items.Unordered(["a", "B"], item => item));
    }

    private sealed record Holder(Items<int> Items);
}
