using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;
using static Lifecycle.Domain.Tests.Explanations.Explained;

namespace Lifecycle.Domain.Tests.Inspections;

public sealed class A_judgment_not_published_yet
{
    private static readonly Dossier OnRecord = Frameworks.Peel.OnRecord().Inspection(Crime, "2014-11", ReducingGood).Dossier;

    private static OnRecord<Judgment> Judged => OnRecord.Standing<Judgment>().Single();

    [Theory]
    [InlineData("2014-10-31", "the publication date of its report is not recorded, and its inspection took place in November 2014")]
    [InlineData("2014-11-01", null)]
    public void belongs_to_an_inspection_that_had_not_taken_place(string day, string? why) => Assert.Equal(why, NotYetPublished.Why(OnRecord, Judged, DateOnly.Parse(day)));

    [Theory]
    [InlineData("2015-12-31", "it was made known in 2016")]
    [InlineData("2016-01-01", null)]
    public void was_made_known_later_than_its_report(string day, string? why)
    {
        var late = Judged with { From = Judged.From with { MadeKnown = Edtf.Parse("2016") } };

        Assert.Equal(why, NotYetPublished.Why(OnRecord, late, DateOnly.Parse(day)));
    }
}
