using Lifecycle.ReadModels.Answers;

namespace Lifecycle.ReadModels.Tests.Answers;

public sealed class Paging
{
    private static readonly string[] All = ["kent", "essex", "Wiltshire", "cumbria", "dorset"];

    [Fact]
    public void begins_with_the_first_by_key_and_says_where_to_go_on()
    {
        var page = After(null, 2);

        Assert.Equal(["Wiltshire", "cumbria"], page.Items);
        Assert.Equal("cumbria", page.Next);
    }

    [Fact]
    public void goes_on_after_the_key_given()
    {
        Assert.Equal(["dorset", "essex"], After("cumbria", 2).Items);
        Assert.Equal(["kent"], After("essex", 2).Items);
    }

    [Fact]
    public void goes_on_after_a_key_that_is_no_longer_there() => Assert.Equal(["dorset", "essex"], After("derbyshire", 2).Items);

    [Fact]
    public void ends_where_nothing_is_left()
    {
        Assert.Null(After("essex", 2).Next);
        Assert.Null(After("dorset", 2).Next);
        Assert.Null(After(null, 5).Next);
        Assert.Empty(After("kent", 2).Items);
    }

    [Fact]
    public void shows_everything_once()
    {
        var seen = new List<string>();
        for (string? next = null; seen.Count == 0 || next is not null;)
        {
            var page = After(next, 2);
            seen.AddRange(page.Items);
            next = page.Next;
        }

        Assert.Equal(["Wiltshire", "cumbria", "dorset", "essex", "kent"], seen);
    }

    private static Page<string> After(string? after, int limit) => Page<string>.After(All, item => item, after, limit);
}
