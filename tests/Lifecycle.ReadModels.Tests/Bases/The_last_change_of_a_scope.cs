using Lifecycle.EventStore;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Tests.Samples;

namespace Lifecycle.ReadModels.Tests.Bases;

public sealed class The_last_change_of_a_scope(ReadModelTemplate template) : ReadModelTest(template)
{
    private const string Force = "northamptonshire";

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public async Task is_the_one_that_reading_it_finds_after_each_event(int seed)
    {
        var changes = new HashSet<long>();
        foreach (var (stream, happened, from) in RandomHistory.Of(seed, 120))
        {
            await Append(stream, from, happened);
            await Project();
            foreach (var models in new[] { ForcesQuery.StatusModels, GradesQuery.Models, [GradeHistoryProjection.Model] })
            {
                var read = await Reader.OfForce(Force, models, Today, Stop);
                var isSeen = read.Entries.Any(entry => entry.Force == Force);
                Assert.Equal(isSeen ? (read.Basis, read.Changed) : null, await Reader.ScopeOf(Force, models, Stop));
                changes.Add(read.Changed);
            }
        }

        Assert.True(changes.Count > 20);
    }

    [Fact]
    public async Task is_the_same_after_a_rebuild()
    {
        foreach (var (stream, happened, from) in RandomHistory.Of(23, 150)) await Append(stream, from, happened);
        await Project();
        var before = await Changes();

        using var projector = new Projector(Database.ServeSource, Store, Events.Catalogue, AllModels, pageSize: 7);
        await projector.Rebuild([.. AllModels.Select(model => model.Name)], null, Stop);

        Assert.NotEmpty(before);
        Assert.Equal(before, await Changes());
    }

    [Fact]
    public async Task is_not_told_where_one_model_is_ahead_of_another_or_the_force_is_not_there()
    {
        await Append("framework/crime-2014", FrameworkSamples.Outline.Recorded());
        await Append($"force/{Force}", ForceSamples.Outline.Recorded());
        await Project();
        Assert.Equal((2, 2), await Reader.ScopeOf(Force, ForcesQuery.StatusModels, Stop));
        Assert.Null(await Reader.ScopeOf("elsewhere", ForcesQuery.StatusModels, Stop));

        await Append($"force/{Force}", ForceSamples.Name.Recorded());
        await Project(to: 3, new ForcesProjection(Events));

        Assert.Null(await Reader.ScopeOf(Force, ForcesQuery.StatusModels, Stop));
        Assert.Equal((3, 3), await Reader.ScopeOf(Force, [ForcesProjection.Model], Stop));
    }

    private Task<string[]> Changes() => Rows("select model, scope, changed from lifecycle_read.scope_changes order by model, scope");
}
