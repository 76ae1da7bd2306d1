using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Tests.Samples;

namespace Lifecycle.ReadModels.Tests.Assertions;

public sealed class A_read_model_being_built(ReadModelTemplate template) : ReadModelTest(template)
{
    private static readonly string[] Both = [FrameworksProjection.Model, ForcesProjection.Model];

    [Fact]
    public async Task gives_no_answer_before_it_has_begun()
    {
        await Append("force/northamptonshire", ForceSamples.Outline.Recorded());
        await Project(null, new ForcesProjection(Events));

        string[] models = [FrameworksProjection.Model];
        Assert.Equal(1, await Reader.Basis([ForcesProjection.Model], Stop));
        Assert.False(await Reader.IsBuilt(models, Stop));
        await Assert.ThrowsAsync<NotBuiltException>(() => Reader.Basis(models, Stop));
        await Assert.ThrowsAsync<NotBuiltException>(() => Reader.Basis(Both, Stop));
        await Assert.ThrowsAsync<NotBuiltException>(() => Reader.Everything(models, Today, Stop));
        await Assert.ThrowsAsync<NotBuiltException>(() => Reader.OfForce("northamptonshire", models, Today, Stop));
    }

    [Fact]
    public async Task gives_no_answer_before_it_has_come_as_far_as_it_was()
    {
        await Append("force/northamptonshire", ForceSamples.Outline.Recorded(), ForceSamples.Name.Recorded());
        await Project();
        await Rows("insert into lifecycle.projection_rebuilds values ('Forces:All', 3) returning name");

        Assert.True(await Reader.IsBuilt([FrameworksProjection.Model], Stop));
        Assert.False(await Reader.IsBuilt([ForcesProjection.Model], Stop));
        await Assert.ThrowsAsync<NotBuiltException>(() => Reader.Everything([ForcesProjection.Model], Today with { KnownAt = 2 }, Stop));

        await Append("force/northamptonshire", ForceSamples.Body.Recorded());
        await Project();
        Assert.True(await Reader.IsBuilt(Both, Stop));
    }

    [Fact]
    public async Task gives_an_answer_where_the_log_is_empty()
    {
        var reading = await Reader.Everything(Both, Today, Stop);

        Assert.Equal((0, 0), (reading.Basis, reading.Changed));
        Assert.Empty(reading.Entries);
    }
}
