using Lifecycle.Domain.Inspections;

namespace Lifecycle.Domain.Tests.Inspections;

public sealed class Comparing_ranges
{
    [Theory]
    [InlineData("83.7", "2.3", "81.0", "1.0", true)]
    [InlineData("83.7", "2.3", "80.4", "1.0", true)]
    [InlineData("83.7", "2.3", "80.3", "1.0", false)]
    [InlineData("80.3", "1.0", "83.7", "2.3", false)]
    public void shows_a_difference_only_where_they_do_not_touch(string value, string half, string other, string otherHalf, bool overlap) =>
        Assert.Equal(overlap, Intervals.Overlap(Measures.Rate("rate", value) with { Interval = half }, new Comparator("England and Wales", other, otherHalf)));

    [Fact]
    public void is_not_possible_without_both_ranges()
    {
        var ranged = Measures.Rate("rate", "83.7") with { Interval = "2.3" };

        Assert.Null(Intervals.Overlap(ranged with { Interval = null }, new Comparator("England and Wales", "81.0", "1.0")));
        Assert.Null(Intervals.Overlap(ranged, new Comparator("England and Wales", "81.0", null)));
        Assert.Null(Intervals.Overlap(ranged with { Value = null, Direction = "falling" }, new Comparator("England and Wales", "81.0", "1.0")));
    }
}
