using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Tests.Samples;
using Lifecycle.ReadModels.Threads;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.ReadModels.Tests.Assertions;

public sealed class Seeing_what_is_published(ReadModelTemplate template) : ReadModelTest(template)
{
    private const string Crime = "inspection/crime-2014.northamptonshire";
    private const string Peel = "inspection/peel-2017.northamptonshire";

    [Fact]
    public async Task begins_at_once_for_frameworks_and_forces()
    {
        await Append("framework/crime-2014", FrameworkSamples.Outline.Recorded());
        await Append("force/northamptonshire", ForceSamples.Outline.Recorded());
        await Project();

        Assert.Equal(["1|at once|1"], await RowsOf("Frameworks:All"));
        Assert.Equal(["2|at once|2"], await RowsOf(ForcesProjection.Model));
    }

    [Fact]
    public async Task does_not_begin_before_the_publication()
    {
        await Append(Crime, new InspectionAnnounced(InspectionSamples.Outline), new EvidenceGathered(InspectionSamples.Files), new FindingRecorded(InspectionSamples.Partners));
        await Project();

        Assert.Equal(["1|with publication|-", "2|with publication|-", "3|with publication|-"], await RowsOf(InspectionsProjection.Model));
        Assert.Empty((await Reader.OfInspection("crime-2014.northamptonshire", [InspectionsProjection.Model], Today, Stop)).Entries);
        Assert.Empty((await Reader.Everything([InspectionsProjection.Model], Today, Stop)).Entries);
        Assert.Empty((await new TimelineQuery(Database.ServeSource, Reader).Of("northamptonshire", TimelineFilter.All, 0, 10, Today, Stop)).Items);
    }

    [Fact]
    public async Task begins_with_the_publication()
    {
        await Append(Crime, new InspectionAnnounced(InspectionSamples.Outline), new FindingRecorded(InspectionSamples.Partners), new ReportPublished(JudgmentSamples.Published));
        await Project();
        var reading = await Reader.OfInspection("crime-2014.northamptonshire", [InspectionsProjection.Model], Today, Stop);

        Assert.Equal(["1|with publication|3", "2|with publication|3", "3|at once|3"], await RowsOf(InspectionsProjection.Model));
        Assert.Equal([1, 2, 3], reading.Entries.Select(entry => entry.Event.Position));
        Assert.Empty((await Reader.OfInspection("crime-2014.northamptonshire", [InspectionsProjection.Model], Today with { KnownAt = 2 }, Stop)).Entries);
        Assert.Equal([1, 2, 3], (await new TimelineQuery(Database.ServeSource, Reader).Of("northamptonshire", TimelineFilter.All, 0, 10, Today, Stop)).Items.Select(item => item.Event.Position));
    }

    [Fact]
    public async Task begins_at_once_for_what_is_added_after_the_publication()
    {
        await Append(Crime, new InspectionAnnounced(InspectionSamples.Outline), new ReportPublished(JudgmentSamples.Published), new FindingRecorded(InspectionSamples.Partners));
        await Project();

        Assert.Equal(["1|with publication|2", "2|at once|2", "3|with publication|3"], await RowsOf(InspectionsProjection.Model));
    }

    [Fact]
    public async Task never_begins_for_moderation()
    {
        await Append(Crime, new InspectionAnnounced(InspectionSamples.Outline), new JudgmentModerated(JudgmentSamples.Moderated), new ReportPublished(JudgmentSamples.Published));
        await Append(Crime, new ModerationCorrected(JudgmentSamples.Moderated, JudgmentSamples.Moderated with { Proposer = null }));
        await Project();

        Assert.Equal(["1|with publication|3", "2|never|-", "3|at once|3", "4|never|-"], await RowsOf(InspectionsProjection.Model));
        Assert.Equal([1, 3], (await new TimelineQuery(Database.ServeSource, Reader).Of("northamptonshire", TimelineFilter.All, 0, 10, Today, Stop)).Items.Select(item => item.Event.Position));
        Assert.Equal(
            ["2|-|-", "4|-|-"],
            await Rows("select position, force_from, body_from from lifecycle_read.assertions where model = 'Inspections:All' and kind = 'moderation' order by position"));
    }

    [Fact]
    public async Task waits_in_another_inspection_for_its_own_publication()
    {
        await Append(Crime, new InspectionAnnounced(InspectionSamples.Outline), new ReportPublished(JudgmentSamples.Published));
        await Append(Peel, new InspectionAnnounced(InspectionSamples.Outline with { Inspection = "peel-2017.northamptonshire", Framework = "peel-2017" }));
        await Append("recommendation/crime-2014.northamptonshire.R2", RecommendationSamples.R2.Recorded());
        await Append("recommendation/peel-2017.northamptonshire.R2", (RecommendationSamples.R2 with { Inspection = "peel-2017.northamptonshire" }).Recorded());
        await Project();

        Assert.Equal(["1|with publication|2", "2|at once|2", "3|with publication|-"], await RowsOf(InspectionsProjection.Model));
        Assert.Equal(["2|at once|2", "4|with publication|4", "5|with publication|-"], await RowsOf("Recommendations:All"));
    }

    [Fact]
    public async Task begins_for_a_thread_when_all_of_its_inspections_are_published()
    {
        await Append("thread/t2", new ThreadAsserted(ThreadSamples.Supervision));
        await Append(Crime, new ReportPublished(JudgmentSamples.Published));
        await Project();
        Assert.Equal(["1|with publication|-", "2|at once|2"], await RowsOf(ThreadsProjection.Model));

        await Append(Peel, new ReportPublished(JudgmentSamples.Published));
        await Append("thread/t3", new ThreadAsserted(ThreadSamples.Supervision with { Thread = "t3" }));
        await Project();
        Assert.Equal(["1|with publication|3", "2|at once|2", "3|at once|3", "4|with publication|4"], await RowsOf(ThreadsProjection.Model));
    }

    [Theory]
    [InlineData(InspectionsProjection.Model)]
    [InlineData(TimelineProjection.Model)]
    public async Task waits_for_the_next_publication_where_one_was_withdrawn(string model)
    {
        await Append(Crime, new InspectionAnnounced(InspectionSamples.Outline), new ReportPublished(JudgmentSamples.Published), new PublicationWithdrawn(JudgmentSamples.Published));
        var hidden = await Append(Crime, new FindingRecorded(InspectionSamples.Partners));
        await Project();
        Assert.Equal($"{hidden}|with publication|-", (await RowsOf(model))[^1]);

        var published = await Append(Crime, new ReportPublished(JudgmentSamples.Published));
        await Project();
        Assert.Equal([$"{hidden}|with publication|{published}", $"{published}|at once|{published}"], (await RowsOf(model))[^2..]);
    }

    private Task<string[]> RowsOf(string model) =>
        Rows($"select position, public_moment, public_from from lifecycle_read.assertions where model = '{model}' order by position");
}
