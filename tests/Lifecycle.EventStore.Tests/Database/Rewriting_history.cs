using Npgsql;

namespace Lifecycle.EventStore.Tests;

/// <summary>As the owner, who is the most powerful user that the product has.</summary>
public sealed class Rewriting_history(StoreDatabase shared) : SharedStoreTest(shared)
{
    [Theory]
    [InlineData("update lifecycle.mt_events set data = '{}' where seq_id = 1")]
    [InlineData("update lifecycle.mt_events set is_archived = true")]
    [InlineData("update lifecycle.mt_events set data = '{}' where seq_id = 99")]
    [InlineData("delete from lifecycle.mt_events where seq_id = 1")]
    [InlineData("delete from lifecycle.mt_events where seq_id = 99")]
    [InlineData("truncate lifecycle.mt_events")]
    [InlineData("truncate lifecycle.mt_streams cascade")]
    [InlineData("insert into lifecycle.mt_events select * from lifecycle.mt_events on conflict (seq_id) do update set data = '{}'")]
    [InlineData("delete from lifecycle.mt_streams where id = 'file/a'")]
    [InlineData("update lifecycle.mt_streams set id = 'file/b'")]
    [InlineData("update lifecycle.mt_streams set type = 'other'")]
    [InlineData("update lifecycle.mt_streams set created = created - interval '1 day'")]
    [InlineData("update lifecycle.mt_streams set tenant_id = 'other'")]
    [InlineData("update lifecycle.mt_streams set is_archived = true")]
    [InlineData("update lifecycle.mt_streams set version = 1")]
    [InlineData("update lifecycle.mt_streams set version = null")]
    public async Task is_refused(string statement)
    {
        await Note("file/a", "one", "two");
        var before = await Log();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Execute(statement));

        Assert.Equal("LC001", refused.SqlState);
        Assert.Equal(before, await Log());
    }

    [Fact]
    public async Task is_refused_also_in_a_session_that_calls_itself_a_replica() =>
        Assert.Equal(
            ["mt_events|refuse_rewriting|A", "mt_streams|refuse_removal|A", "mt_streams|refuse_rewriting|A"],
            await Rows("""
                select c.relname, t.tgname, t.tgenabled
                from pg_trigger t join pg_class c on c.oid = t.tgrelid
                where not t.tgisinternal and c.relnamespace = 'lifecycle'::regnamespace
                order by 1, 2
                """));

    private Task<string[]> Log() => Rows("""
        select to_jsonb(e)::text from lifecycle.mt_events e union all select to_jsonb(s)::text from lifecycle.mt_streams s order by 1
        """);
}
