namespace Lifecycle.EventStore.Tests;

[Collection(nameof(OpenTransactions))]
public sealed class Migrating_while_others_append(StoreTemplate template) : GroupTest(template)
{
    [Fact]
    public async Task takes_its_turn_between_two_appends()
    {
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await ByHand.Append(connection, "held/open", Stop);
        var migrated = Schema.Migrate(Database.OwnerSource, ["create table lifecycle_read.later (position bigint)"], Database.ServeRole, Stop);
        await UntilWaiting(1);
        var appended = Store.Append(Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("a")), Stop);
        await UntilWaiting(2);

        await transaction.CommitAsync(Stop);

        await migrated;
        Answers.Appended(await appended, 2, 2, ("file/a", 1));
    }
}
