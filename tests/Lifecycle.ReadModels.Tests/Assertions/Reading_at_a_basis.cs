using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Tests.Samples;

namespace Lifecycle.ReadModels.Tests.Assertions;

public sealed class Reading_at_a_basis(ReadModelTemplate template) : ReadModelTest(template)
{
    private static readonly string[] Both = [FrameworksProjection.Model, ForcesProjection.Model];

    [Fact]
    public async Task stands_on_the_lowest_checkpoint_of_the_models_named()
    {
        await Ahead();

        Assert.Equal(5, await Reader.Basis([FrameworksProjection.Model], Stop));
        Assert.Equal(3, await Reader.Basis(Both, Stop));
        Assert.Equal((5, 3), ((await Reader.Everything([FrameworksProjection.Model], Today, Stop)).Basis, (await Reader.Everything(Both, Today, Stop)).Basis));
    }

    [Fact]
    public async Task leaves_out_what_lies_beyond()
    {
        await Ahead();

        Assert.Equal([1, 3, 4, 5], Positions(await Reader.Everything([FrameworksProjection.Model], Today, Stop)));
        Assert.Equal([1, 2, 3], Positions(await Reader.Everything(Both, Today, Stop)));
        Assert.Equal([1, 2, 3], Positions(await Reader.OfForce("northamptonshire", Both, Today, Stop)));
        Assert.Equal([1], Positions(await Reader.OfQuestions(["crime-2014/reducing-crime"], [FrameworksProjection.Model], Today with { KnownAt = 3 }, Stop)));
        Assert.Equal([1, 4], Positions(await Reader.OfQuestions(["crime-2014/reducing-crime"], [FrameworksProjection.Model], Today, Stop)));
    }

    [Fact]
    public async Task knows_nothing_of_a_correction_beyond()
    {
        await Ahead();

        var question = Assert.Single((await Reader.Everything(Both, Today, Stop)).ToDossier().Standing<FrameworkQuestion>());
        Assert.Equal((FrameworkSamples.Reducing, null), (question.Fact, question.Until));
        Assert.Equal(4, Assert.Single((await Reader.Everything([FrameworksProjection.Model], Today, Stop)).ToDossier().Ended<FrameworkQuestion>()).Until);
    }

    [Fact]
    public async Task tells_the_greatest_position_that_changed_anything()
    {
        await Ahead();

        Assert.Equal(5, (await Reader.Everything([FrameworksProjection.Model], Today, Stop)).Changed);
        Assert.Equal(3, (await Reader.Everything(Both, Today, Stop)).Changed);
        Assert.Equal(2, (await Reader.Everything([ForcesProjection.Model], Today, Stop)).Changed);
        Assert.Equal(4, (await Reader.OfQuestions(["crime-2014/reducing-crime"], [FrameworksProjection.Model], Today, Stop)).Changed);
        Assert.Equal(0, (await Reader.OfQuestions(["crime-2014/unheard"], [FrameworksProjection.Model], Today, Stop)).Changed);
    }

    [Fact]
    public async Task tells_the_position_of_a_withdrawal_though_its_row_stays()
    {
        await Append("force/northamptonshire", ForceSamples.Outline.Recorded(), ForceSamples.Name.Recorded(), ForceSamples.Name.Withdrawn());
        await Project();
        var reading = await Reader.OfForce("northamptonshire", [ForcesProjection.Model], Today, Stop);

        Assert.Equal((3, 3), (reading.Basis, reading.Changed));
        Assert.Empty(reading.ToDossier().Standing<ForceName>());
    }

    [Fact]
    public async Task reads_two_readings_at_one_basis_as_one()
    {
        await Ahead();
        var basis = await Reader.Basis(Both, Stop);
        var whole = (await Reader.Everything([FrameworksProjection.Model], Today with { KnownAt = basis }, Stop)).With(await Reader.OfForce("northamptonshire", [ForcesProjection.Model], Today, Stop));

        Assert.Equal((3, 3), (whole.Basis, whole.Changed));
        Assert.Equal([1, 2, 3], whole.ToDossier().Entries.Select(entry => entry.Event.Position));
    }

    [Fact]
    public async Task keeps_what_an_event_says_of_itself()
    {
        await Append("force/northamptonshire", ForceSamples.Outline.Recorded());
        await Project();
        var stored = Assert.Single(await Store.ReadFeed(0, 10, Stop));
        var entry = Assert.Single((await Reader.OfForce("northamptonshire", [ForcesProjection.Model], Today, Stop)).Entries);

        Assert.Equal((stored.Position, stored.Id, stored.Type, stored.Stream, stored.Version, stored.RecordedAt), (entry.Event.Position, entry.Event.Id, entry.Event.Type, entry.Event.Stream, entry.Event.Version, entry.Event.RecordedAt));
        Assert.Equal(("northamptonshire", null, null), (entry.Force, entry.Framework, entry.Inspection));
        Assert.Equal(Sample.Grounds, entry.From);
        Assert.Equal(ForceSamples.Outline, entry.Fact);
    }

    /// <summary>Five events; frameworks have taken in all of them, forces the first three.</summary>
    private async Task Ahead()
    {
        await Append("framework/crime-2014", FrameworkSamples.Reducing.Recorded());
        await Append("force/northamptonshire", ForceSamples.Outline.Recorded());
        await Append("framework/crime-2014", FrameworkSamples.Scale.Recorded());
        await Project();
        await Append("framework/crime-2014", FrameworkSamples.Reducing.CorrectedTo(FrameworkSamples.Reducing with { Title = "Changed" }), FrameworkSamples.Overall.Recorded());
        await Project(null, new FrameworksProjection(Events));
    }

    private static IEnumerable<long> Positions(Reading reading) => reading.Entries.Select(entry => entry.Event.Position);
}
