using Lifecycle.EventStore;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Tests.Samples;
using Npgsql;

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
                Assert.Equal(isSeen ? new ScopeReach(read.Basis, read.Changed) : null, await Look(Force, models));
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
        Assert.Equal(new ScopeReach(2, 2), await Look(Force, ForcesQuery.StatusModels));
        Assert.Null(await Look("elsewhere", ForcesQuery.StatusModels));

        await Append($"force/{Force}", ForceSamples.Name.Recorded());
        await Project(to: 3, new ForcesProjection(Events));

        Assert.Null(await Look(Force, ForcesQuery.StatusModels));
        Assert.Equal(new ScopeReach(3, 3), await Look(Force, [ForcesProjection.Model]));
    }

    [Fact]
    public async Task is_told_to_each_of_many_who_ask_at_once()
    {
        await Append($"force/{Force}", ForceSamples.Outline.Recorded());
        await Append("force/kent", (ForceSamples.Outline with { Force = "kent", Ons = "E23000032" }).Recorded());
        await Project();
        var looks = new ScopeLooks(Database.ServeSource, [ForcesProjection.Model]);
        string[] asked = [.. Enumerable.Range(0, 100).Select(one => (one % 3) switch { 0 => Force, 1 => "kent", _ => "elsewhere" })];

        var told = await Task.WhenAll(asked.Select(force => looks.Of(force, Stop)));

        Assert.Equal(asked.Select(force => force switch { Force => new ScopeReach(2, 1), "kent" => new ScopeReach(2, 2), _ => (ScopeReach?)null }), told);
    }

    [Fact]
    public async Task is_what_was_so_after_it_was_asked_for_though_other_looks_are_under_way()
    {
        await Append($"force/{Force}", ForceSamples.Outline.Recorded());
        await Project();
        var looks = new ScopeLooks(Database.ServeSource, [ForcesProjection.Model]);
        await using var holding = await Database.OwnerSource.OpenConnectionAsync(Stop);
        await using var transaction = await holding.BeginTransactionAsync(Stop);
        await using (var lockTable = new NpgsqlCommand("lock table lifecycle_read.scope_changes in access exclusive mode", holding)) await lockTable.ExecuteNonQueryAsync(Stop);
        var held = Enumerable.Range(0, 10).Select(_ => looks.Of(Force, Stop)).ToList();
        await using (var change = new NpgsqlCommand("update lifecycle.mt_event_progression set last_seq_id = 2 where name = 'Forces:All'", holding)) await change.ExecuteNonQueryAsync(Stop);
        Assert.DoesNotContain(held, look => look.IsCompleted);

        await transaction.CommitAsync(Stop);

        Assert.Equal(new ScopeReach(2, 1), (await Task.WhenAll(held))[^1]);
    }

    [Fact]
    public async Task is_an_error_to_those_who_asked_and_to_no_one_after_them()
    {
        await Append($"force/{Force}", ForceSamples.Outline.Recorded());
        await Project();
        var looks = new ScopeLooks(Database.ServeSource, [ForcesProjection.Model]);
        await Run("alter table lifecycle_read.scope_changes rename to elsewhere");
        await Assert.ThrowsAsync<PostgresException>(() => looks.Of(Force, Stop));

        await Run("alter table lifecycle_read.elsewhere rename to scope_changes");

        Assert.Equal(new ScopeReach(1, 1), await looks.Of(Force, Stop));
    }

    private Task<ScopeReach?> Look(string force, IReadOnlyList<string> models) => new ScopeLooks(Database.ServeSource, models).Of(force, Stop);

    private async Task Run(string sql)
    {
        await using var command = Database.OwnerSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }

    private Task<string[]> Changes() => Rows("select model, scope, changed from lifecycle_read.scope_changes order by model, scope");
}
