using Lifecycle.Bench.Measuring;

namespace Lifecycle.Operations.Tests.Bench;

public sealed class Summing_up_rounds
{
    [Fact]
    public void takes_the_middle_and_the_quartiles_whatever_the_order() =>
        Assert.Equal(new Spread(Median: 3, Lower: 2, Upper: 4), Spread.Of([5, 1, 4, 2, 3]));

    [Fact]
    public void takes_a_quartile_between_two_figures_in_proportion() =>
        Assert.Equal(new Spread(Median: 2.5, Lower: 1.75, Upper: 3.25), Spread.Of([1, 2, 3, 4]));

    [Fact]
    public void of_one_round_gives_that_round() =>
        Assert.Equal(new Spread(Median: 7, Lower: 7, Upper: 7), Spread.Of([7]));

    [Fact]
    public void needs_a_round() =>
        Assert.Throws<ArgumentException>(() => Spread.Of([]));

    [Fact]
    public void divides_round_by_round_and_not_sum_by_sum() =>
        Assert.Equal(new Spread(Median: 2, Lower: 1.25, Upper: 3), Spread.OfRatios([10, 1, 8], [5, 2, 2]));

    [Fact]
    public void refuses_rounds_that_only_one_side_had() =>
        Assert.Throws<ArgumentException>(() => Spread.OfRatios([1, 2], [1]));

    [Theory]
    [InlineData(0.79, false)]
    [InlineData(0.80, true)]
    public void meets_a_floor_by_the_lower_quartile(double lower, bool met) =>
        Assert.Equal(met, Target.AtLeast(0.8).IsMetBy(new Spread(Median: 0.9, Lower: lower, Upper: 1)));

    [Theory]
    [InlineData(1.31, false)]
    [InlineData(1.30, true)]
    public void meets_a_ceiling_by_the_upper_quartile(double upper, bool met) =>
        Assert.Equal(met, Target.AtMost(1.3).IsMetBy(new Spread(Median: 1, Lower: 0.9, Upper: upper)));
}
