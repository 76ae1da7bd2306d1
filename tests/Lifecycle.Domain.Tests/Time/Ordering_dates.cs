using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Time;

public sealed class Ordering_dates
{
    [Theory]
    [InlineData("2014-11", "2017", Comparison.Before)]
    [InlineData("2017", "2014-11", Comparison.After)]
    [InlineData("2014-11-30", "2014-12-01", Comparison.Before)]
    [InlineData("2014-11", "2014-11-30", Comparison.Undetermined)]
    [InlineData("2014", "2014-11", Comparison.Undetermined)]
    [InlineData("2013-07/2014-06", "2014-06-30", Comparison.Undetermined)]
    [InlineData("2013-07/2014-06", "2014-07-01", Comparison.Before)]
    [InlineData("2014-11-27", "2014-11-27", Comparison.Undetermined)]
    public void claims_before_or_after_only_where_no_day_is_shared(string a, string b, Comparison expected) =>
        Assert.Equal(expected, Edtf.Compare(Edtf.Parse(a), Edtf.Parse(b)));

    [Fact]
    public void lists_by_earliest_day_then_latest_then_text()
    {
        string[] sorted = ["2013-07/2014-06", "2014-11-01", "2014-11", "2014-11-01/2014-11-30", "2014-11/2014-11", "2014-11-27", "2017"];

        var listed = sorted.Reverse().Select(text => Edtf.Parse(text)).Order().Select(date => date.ToString());

        Assert.Equal(sorted, listed);
    }
}
