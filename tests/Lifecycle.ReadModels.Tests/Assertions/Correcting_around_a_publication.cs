using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Tests.Samples;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.ReadModels.Tests.Assertions;

public sealed class Correcting_around_a_publication(ReadModelTemplate template) : ReadModelTest(template)
{
    private const string Crime = "inspection/crime-2014.northamptonshire";

    [Fact]
    public async Task keeps_out_of_sight_what_did_not_last_until_then()
    {
        await Append(Crime, new JudgmentGiven(JudgmentSamples.Good), new JudgmentCorrected(JudgmentSamples.Good, JudgmentSamples.Lower));
        await Append(Crime, new FindingRecorded(InspectionSamples.Partners), new FindingWithdrawn(InspectionSamples.Partners));
        await Append(Crime, new ReportPublished(JudgmentSamples.Published));
        await Project();

        Assert.Equal(["1|with publication|-", "2|with publication|5", "5|at once|5"], await RowsOf("GradeHistory:All"));
        Assert.Equal(["3|with publication|-", "5|at once|5"], await RowsOf(InspectionsProjection.Model));
        Assert.Equal(
            ["1|with publication|-", "2|if published|-", "3|with publication|-", "4|if published|-", "5|at once|5"],
            await RowsOf(TimelineProjection.Model));
    }

    [Fact]
    public async Task is_seen_at_once_afterwards()
    {
        await Append(Crime, new JudgmentGiven(JudgmentSamples.Good), new ReportPublished(JudgmentSamples.Published), new JudgmentCorrected(JudgmentSamples.Good, JudgmentSamples.Lower));
        await Project();

        Assert.Equal(["1|with publication|2", "2|at once|2", "3|with publication|3"], await RowsOf("GradeHistory:All"));
        Assert.Equal(["1|with publication|2", "2|at once|2", "3|if published|3"], await RowsOf(TimelineProjection.Model));
    }

    private Task<string[]> RowsOf(string model) =>
        Rows($"select position, public_moment, public_from from lifecycle_read.assertions where model = '{model}' order by position");
}
