namespace Lifecycle.EventStore.Tests;

/// <summary>There is no time at all here, so that each call moves no more than it must: an eighth of what waits.</summary>
public sealed class A_batch_that_takes_too_long(StoreTemplate template) : BulkTest(template)
{
    private const int FirstBatch = 250;
    private const int FirstPart = 32;

    [Fact]
    public async Task is_moved_part_by_part_in_its_order()
    {
        var told = new List<long>();

        Assert.Equal(new BulkResult.Imported(Several, Several, Several), await Slowly(History.Of(Several), told.Add));

        Assert.Equal([FirstPart, 60, 84, 105], told.Take(4));
        Assert.Equal(History.Of(Several).Select(h => h.Id), await Ids());
        Assert.Equal(
            [$"{Several}|{Several}|True|{Several}"],
            await Rows("""
                select max(e.seq_id), count(*), bool_and(e.version = (e.seq_id - 1) / 3 + 1), (select last_value from lifecycle.mt_events_sequence)
                from lifecycle.mt_events e
                """));
        Assert.Equal(
            ["file/a|334|True|True", "file/b|333|True|True", "file/c|333|True|True"],
            await Rows("""
                select s.id, s.version, s.created = min(e.timestamp), s.timestamp = max(e.timestamp)
                from lifecycle.mt_streams s join lifecycle.mt_events e on e.stream_id = s.id group by s.id order by s.id
                """));
        Assert.Equal(
            [$"{Several}|{History.Id(Several)}|True"],
            await Rows("""
                select i.done, i.last_id, (select bool_and(later.timestamp > e.timestamp) from lifecycle.mt_events e join lifecycle.mt_events later on later.seq_id = e.seq_id + 1)
                from lifecycle.imports i
                """));
    }

    [Fact]
    public async Task lets_others_append_to_the_same_streams_between_its_parts()
    {
        Task<long>? other = null;

        var imported = await Slowly(History.Of(FirstBatch), done => (other ??= Note("file/b", "meanwhile")).Wait(Stop));

        Assert.Equal(new BulkResult.Imported(FirstBatch, FirstBatch, FirstBatch + 1), imported);
        Assert.Equal(FirstPart + 1, await other!);
        Assert.Equal(
            ["32|file/b|11", "33|file/b|12", "34|file/c|11", "35|file/a|12", "36|file/b|13"],
            await Rows($"select seq_id, stream_id, version from lifecycle.mt_events where seq_id between {FirstPart} and {FirstPart + 4} order by seq_id"));
        Assert.Equal(History.Of(FirstBatch).Select(h => h.Id), (await Store.ReadFeed(0, Several, Stop)).Where(e => e.Position != FirstPart + 1).Select(e => e.Id));
    }

    [Fact]
    public async Task keeps_the_parts_before_one_with_a_fault()
    {
        Assert.Equal(
            new BulkResult.Faulty(FirstBatch, "file/a", "its id is in the log already, at position 5", FirstBatch - 1),
            await Slowly([.. History.Of(FirstBatch - 1), History.Noted("file/a", History.Id(5), "again")], _ => { }));

        Assert.Equal(History.Of(FirstBatch - 1).Select(h => h.Id), await Ids());
    }

    private Task<BulkResult> Slowly(IEnumerable<HistoricEvent> events, Action<long> tell) =>
        new BulkImport(Database.Owner, longest: TimeSpan.Zero).Run("history", events.AsItComes(), new Told(tell), Stop);
}
