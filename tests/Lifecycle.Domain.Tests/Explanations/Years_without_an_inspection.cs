using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Explanations;

public sealed class Years_without_an_inspection
{
    private static readonly Entries Inspected = new Entries().Inspection("crime-2014.northamptonshire", "2014-11").Inspection("peel-2017.northamptonshire", "2017");

    [Fact]
    public void are_a_gap()
    {
        var gap = Assert.Single(Between(Inspected, ["2014-11"], "2017"));

        Assert.Equal((Edtf.Parse("2014-11"), Edtf.Parse("2017")), (gap.After, gap.Before));
        Assert.Equal([2015, 2016], gap.MissingYears);
        Assert.Equal("2015 and 2016", gap.Years);
        Assert.Empty(gap.Named);
    }

    [Fact]
    public void are_counted_from_the_last_of_several_predecessors() =>
        Assert.Equal([2016], Assert.Single(Between(Inspected, ["2013", "2015-02", "2014-11"], "2017")).MissingYears);

    [Fact]
    public void are_one_gap_on_each_side_of_an_inspection_between()
    {
        var between = new Entries()
            .Inspection("crime-2014.northamptonshire", "2014-11")
            .Inspection("peel-2023.northamptonshire", "2023-05")
            .Inspection("peel-2020.northamptonshire", "2020")
            .Inspection("peel-2017.northamptonshire", "2017");

        Assert.Equal(["2015 and 2016", "2018 and 2019", "2021 and 2022", "2024"], Between(between, ["2014-11"], "2025").Select(gap => gap.Years));
    }

    [Fact]
    public void are_those_that_no_inspection_touches()
    {
        Assert.Empty(Between(new Entries().Inspection("a.northamptonshire", "2011/2014").Inspection("b.northamptonshire", "2012"), ["2010"], "2015"));
        Assert.Empty(Between(new Entries().Inspection("a.northamptonshire", "2014-06/2016"), ["2014-11"], "2017"));

        var gap = Assert.Single(Between(new Entries().Inspection("a.northamptonshire", "2014/2015"), ["2014-11"], "2018"));
        Assert.Equal((Edtf.Parse("2014/2015"), Edtf.Parse("2018"), "2016 and 2017"), (gap.After, gap.Before, gap.Years));
    }

    [Theory]
    [InlineData("2016", "2017")]
    [InlineData("2016-11", "2017-01")]
    [InlineData("2017-01", "2017-11")]
    public void are_none_from_one_year_to_the_next(string earlier, string later) => Assert.Empty(Between(Inspected, [earlier], later));

    [Fact]
    public void cannot_be_told_without_dates()
    {
        Assert.Empty(Between(Inspected, [null], "2017"));
        Assert.Empty(Between(Inspected, [], "2017"));
        Assert.Empty(Between(Inspected, ["2014-11"], null));
        Assert.Equal([2015, 2016], Assert.Single(Between(Inspected, [null, "2014-11"], "2017")).MissingYears);
    }

    [Fact]
    public void name_the_inspections_that_a_report_refers_to_and_that_are_not_on_record()
    {
        var named = new InspectionLink("effectiveness-2016", "Effectiveness 2016", "not recorded", Occasion.Parse("2016"), "baseline");
        var elsewhere = named with { Id = "a", Inspection = "peel-2016.northamptonshire" };
        var onRecord = new Entries()
            .Inspection("peel-2017.northamptonshire", "2017", named, elsewhere, named with { Id = "d", Inspection = "peel-2017.northamptonshire" }, named with { Id = "b", Date = Occasion.Parse("2012") }, named with { Id = "c", Date = Occasion.NotRecorded });

        Assert.Equal([named, elsewhere], Assert.Single(Between(onRecord, ["2014-11"], "2017")).Named.Select(link => link.Fact));
    }

    [Fact]
    public void are_spoken_of_as_a_list()
    {
        Assert.Equal("2015, 2016, 2017 and 2018", Assert.Single(Between(new Entries(), ["2014"], "2019")).Years);
        Assert.Equal("2015", Assert.Single(Between(new Entries(), ["2014"], "2016")).Years);
    }

    private static List<Gap> Between(Entries onRecord, string?[] earlier, string? later) =>
        [.. Gap.Between(onRecord.Dossier, earlier.Select(date => date is null ? null : Edtf.Parse(date)), later is null ? null : Edtf.Parse(later))];
}
