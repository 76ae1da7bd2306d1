using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.ReadModels.Tests.Assertions;

/// <summary>What migrate may drop when a version is retired: its own partition, and nothing that it shares.</summary>
public sealed class The_tables_of_read_models(ReadModelTemplate template) : ReadModelTest(template)
{
    [Fact]
    public async Task are_named_by_their_projections()
    {
        await using var partitions = Database.OwnerSource.CreateCommand("""
            select string_agg(c.relname || ' ' || pg_get_expr(c.relpartbound, c.oid), E'\n' order by c.relname collate "C")
            from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'lifecycle_read.assertions'::regclass
            """);

        var named = LifecycleModels.Projections(LifecycleEvents.Create()).Select(model => $"{Assert.Single(model.Tables)} FOR VALUES IN ('{model.CheckpointName}')");

        Assert.Equal(string.Join('\n', named.Order(StringComparer.Ordinal)), await partitions.ExecuteScalarAsync(Stop));
    }
}
