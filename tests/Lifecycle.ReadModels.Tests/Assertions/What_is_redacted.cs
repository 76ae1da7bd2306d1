using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Tests.Samples;

namespace Lifecycle.ReadModels.Tests.Assertions;

public sealed class What_is_redacted(ReadModelTemplate template) : ReadModelTest(template)
{
    private const string Crime = "inspection/crime-2014.northamptonshire";

    private static readonly Redaction OfPartners = JudgmentSamples.Redacted;
    private static readonly Finding Corrected = InspectionSamples.Partners with { Statement = "Partners work better." };

    [Fact]
    public async Task is_withheld_at_every_position_before_the_redaction_too()
    {
        await Published();
        await Append(Crime, new ReportRedacted(OfPartners));
        await Project();

        foreach (var position in new long?[] { 3, 4, null })
        {
            var dossier = (await Reader.OfInspection("crime-2014.northamptonshire", [InspectionsProjection.Model], Today with { KnownAt = position }, Stop)).ToDossier();
            var withheld = Assert.Single(dossier.Standing<Withheld>());
            Assert.Empty(dossier.Standing<Finding>());
            Assert.Equal((2L, "finding_recorded"), (withheld.Event.Position, withheld.Event.Type));
            Assert.Empty(withheld.Sources);
            Assert.Null(withheld.From.Reason);
            Assert.Null(withheld.From.Actor);
            var fact = withheld.Fact;
            Assert.Equal((Redactable.Finding, "partners", "crime-2014/reducing-crime", RedactionGround.SafetyOfAPerson), (fact.Kind, fact.Item, fact.Question, fact.Ground));
            Assert.Equal(("as agreed", 4L, "report_redacted"), (fact.Reason, fact.Redaction.Position, fact.Redaction.Type));
        }
    }

    [Fact]
    public async Task changes_the_scope_of_answers_at_earlier_positions()
    {
        await Published();
        await Project();
        var earlier = Today with { KnownAt = 3 };
        Assert.Equal(3, (await Reader.OfForce("northamptonshire", [InspectionsProjection.Model], earlier, Stop)).Changed);

        await Append(Crime, new ReportRedacted(OfPartners));
        await Project();

        Assert.Equal(4, (await Reader.OfForce("northamptonshire", [InspectionsProjection.Model], earlier, Stop)).Changed);
    }

    [Fact]
    public async Task is_withheld_in_every_version_whether_corrected_before_or_after()
    {
        await Published();
        await Append(Crime, new FindingCorrected(InspectionSamples.Partners, Corrected), new ReportRedacted(OfPartners), new FindingCorrected(Corrected, InspectionSamples.Partners));
        await Project();

        var dossier = (await Reader.OfInspection("crime-2014.northamptonshire", [InspectionsProjection.Model], Today, Stop)).ToDossier();
        Assert.Equal([2L, 4L], dossier.Ended<Withheld>().Select(entry => entry.Event.Position));
        Assert.Equal([6L], dossier.Standing<Withheld>().Select(entry => entry.Event.Position));
        Assert.DoesNotContain(dossier.Entries, entry => entry.Fact is Finding);
    }

    [Fact]
    public async Task before_publication_never_comes_to_be_seen()
    {
        await Append(Crime, InspectionSamples.Outline.Recorded(), InspectionSamples.Partners.Recorded(), new ReportRedacted(OfPartners), new ReportPublished(JudgmentSamples.Published));
        await Project();

        Assert.Equal(
            [nameof(InspectionOutline), nameof(Withheld), nameof(Redaction), nameof(Publication)],
            (await Reader.OfInspection("crime-2014.northamptonshire", [InspectionsProjection.Model], Today, Stop)).ToDossier().Entries.Select(entry => entry.Fact.GetType().Name));
        Assert.Empty((await Reader.OfInspection("crime-2014.northamptonshire", [InspectionsProjection.Model], Today with { KnownAt = 3 }, Stop)).Entries);
    }

    [Fact]
    public async Task is_shown_again_once_the_redaction_is_lifted()
    {
        await Published();
        await Append(Crime, new ReportRedacted(OfPartners));
        await Append(Crime, new RedactionLifted(OfPartners));
        await Project();

        Assert.Equal(InspectionSamples.Partners, Assert.Single((await Reader.OfInspection("crime-2014.northamptonshire", [InspectionsProjection.Model], Today, Stop)).ToDossier().Standing<Finding>()).Fact);
    }

    [Fact]
    public async Task leaves_items_of_the_same_id_elsewhere_alone()
    {
        await Published();
        await Append("inspection/crime-2014.kent", InspectionSamples.Partners.Recorded(), new ReportPublished(new(Occasion.NotRecorded)), new ReportRedacted(OfPartners with { Kind = Redactable.Remark }));
        await Append(Crime, new ReportRedacted(OfPartners));
        await Project();

        var entries = (await Reader.Everything([InspectionsProjection.Model], Today, Stop)).ToDossier();
        Assert.Equal("crime-2014.kent", Assert.Single(entries.Standing<Finding>()).Inspection);
        Assert.Equal("crime-2014.northamptonshire", Assert.Single(entries.Standing<Withheld>()).Inspection);
    }

    [Fact]
    public async Task is_withheld_again_by_a_rebuild()
    {
        await Published();
        await Append(Crime, new ReportRedacted(OfPartners));
        await Project();
        var before = await Everything();

        using var projector = new Projector(Database.ServeSource, Store, Events.Catalogue, AllModels);
        await projector.Rebuild([.. AllModels.Select(model => model.Name)], null, Stop);

        Assert.Equal(before, await Everything());
        Assert.Contains(before, row => row.Contains("finding partners", StringComparison.Ordinal) && row.Contains("safety of a person", StringComparison.Ordinal));
    }

    /// <summary>An outline, a finding and a publication: positions 1 to 3.</summary>
    private Task<long> Published() => Append(Crime, InspectionSamples.Outline.Recorded(), InspectionSamples.Partners.Recorded(), new ReportPublished(JudgmentSamples.Published));
}
