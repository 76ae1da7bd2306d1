namespace Lifecycle.EventStore.Tests;

/// <summary>
/// Marten 9.29's layout for string stream identity, column by column, under the options in <c>ops/marten.md</c>. It was copied here by hand
/// from <c>marten-layout.md</c>, a page of this project's brief that is not kept with the code; that page was read from Marten's own output
/// and source. So this shows that the tables are as that page says. It cannot notice a later Marten that wants others.
/// </summary>
public sealed class The_tables(StoreDatabase shared) : SharedStoreTest(shared)
{
    [Theory]
    [InlineData("mt_streams", new[]
    {
        "id|character varying|NO|",
        "type|character varying|YES|",
        "version|bigint|YES|",
        "timestamp|timestamp with time zone|NO|now()",
        "created|timestamp with time zone|NO|now()",
        "tenant_id|character varying|YES|'*DEFAULT*'::character varying",
        "is_archived|boolean|YES|false",
    })]
    [InlineData("mt_events", new[]
    {
        "seq_id|bigint|NO|",
        "id|uuid|NO|",
        "stream_id|character varying|YES|",
        "version|bigint|NO|",
        "data|jsonb|NO|",
        "bdata|bytea|YES|",
        "type|character varying(500)|NO|",
        "timestamp|timestamp with time zone|NO|now()",
        "tenant_id|character varying|YES|'*DEFAULT*'::character varying",
        "mt_dotnet_type|character varying|YES|",
        "correlation_id|character varying|YES|",
        "causation_id|character varying|YES|",
        "headers|jsonb|YES|",
        "user_name|character varying|YES|",
        "is_archived|boolean|YES|false",
    })]
    [InlineData("mt_event_progression", new[]
    {
        "name|character varying|NO|",
        "last_seq_id|bigint|YES|",
        "last_updated|timestamp with time zone|YES|transaction_timestamp()",
    })]
    public async Task have_martens_columns(string table, string[] columns) =>
        Assert.Equal(columns, await Rows($"""
            select a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'NO' else 'YES' end,
              pg_get_expr(d.adbin, d.adrelid)
            from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = 'lifecycle.{table}'::regclass and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """));

    [Fact]
    public async Task have_martens_constraints() =>
        Assert.Equal(
            [
                "fkey_mt_events_stream_id|FOREIGN KEY (stream_id) REFERENCES mt_streams(id) ON DELETE CASCADE|True|False",
                "pk_mt_event_progression|PRIMARY KEY (name)|True|False",
                "pkey_mt_events_seq_id|PRIMARY KEY (seq_id)|True|False",
                "pkey_mt_streams_id|PRIMARY KEY (id)|True|False",
            ],
            await Rows("""
                -- An owner who is called like the schema has it on the search path, and then its name is left out.
                select conname, replace(pg_get_constraintdef(oid), 'lifecycle.', ''), convalidated, condeferrable from pg_constraint
                where conrelid in ('lifecycle.mt_streams'::regclass, 'lifecycle.mt_events'::regclass, 'lifecycle.mt_event_progression'::regclass)
                  and contype <> 'n'
                order by conname
                """));

    [Fact]
    public async Task have_martens_indexes() =>
        Assert.Equal(
            [
                "idx_mt_events_event_id|CREATE UNIQUE INDEX idx_mt_events_event_id ON lifecycle.mt_events (id)",
                "idx_mt_events_event_type_seq_id|CREATE INDEX idx_mt_events_event_type_seq_id ON lifecycle.mt_events (type, seq_id)",
                "pk_mt_event_progression|CREATE UNIQUE INDEX pk_mt_event_progression ON lifecycle.mt_event_progression (name)",
                "pk_mt_events_stream_and_version|CREATE UNIQUE INDEX pk_mt_events_stream_and_version ON lifecycle.mt_events (stream_id, version)",
                "pkey_mt_events_seq_id|CREATE UNIQUE INDEX pkey_mt_events_seq_id ON lifecycle.mt_events (seq_id)",
                "pkey_mt_streams_id|CREATE UNIQUE INDEX pkey_mt_streams_id ON lifecycle.mt_streams (id)",
            ],
            await Rows("""
                select indexname, replace(indexdef, ' USING btree', '') from pg_indexes
                where schemaname = 'lifecycle' and tablename like 'mt\_%' order by indexname
                """));

    [Fact]
    public async Task have_martens_sequence_owned_by_the_position() =>
        Assert.Equal(["lifecycle.mt_events_sequence"], await Rows("select pg_get_serial_sequence('lifecycle.mt_events', 'seq_id')"));

    [Fact]
    public async Task have_martens_sequence_as_marten_makes_it() =>
        Assert.Equal(
            ["bigint|1|1|9223372036854775807|1|False|1"],
            await Rows("""
                select format_type(seqtypid, null), seqstart, seqmin, seqmax, seqincrement, seqcycle, seqcache
                from pg_sequence where seqrelid = 'lifecycle.mt_events_sequence'::regclass
                """));

    [Fact]
    public async Task have_indexes_that_hold_for_every_row() =>
        Assert.Empty(
            await Rows("""
                select i.indexrelid::regclass from pg_index i join pg_class c on c.oid = i.indrelid
                where c.relnamespace = 'lifecycle'::regnamespace
                  and not (i.indisvalid and i.indisready and i.indimmediate and i.indpred is null and i.indexprs is null and not i.indnullsnotdistinct)
                """));

    [Fact]
    public async Task give_martens_prefix_to_nothing_of_their_own() =>
        Assert.Equal(
            ["mt_event_progression|r", "mt_events|r", "mt_events_sequence|S", "mt_streams|r"],
            await Rows("""
                select relname, relkind from pg_class
                where relnamespace in ('lifecycle'::regnamespace, 'lifecycle_read'::regnamespace) and relname like 'mt\_%' and relkind <> 'i'
                union all
                select proname, 'f' from pg_proc where pronamespace in ('lifecycle'::regnamespace, 'lifecycle_read'::regnamespace) and proname like 'mt\_%'
                order by 1
                """));

    [Fact]
    public async Task keep_beside_them_what_marten_has_not() =>
        Assert.Equal(
            ["imports", "mt_event_progression", "mt_events", "mt_streams", "projection_rebuilds", "projection_skips", "projection_stops", "projection_versions"],
            await Rows("select tablename from pg_tables where schemaname = 'lifecycle' order by tablename"));

    [Fact]
    public async Task let_append_run_for_its_owner_with_a_search_path_of_its_own() =>
        Assert.Equal(
            [
                "append|True|v|search_path=pg_catalog, pg_temp,lock_timeout=5s,plan_cache_mode=force_generic_plan,enable_seqscan=off",
                "append_event|True|v|search_path=pg_catalog, pg_temp,lock_timeout=5s,enable_seqscan=off",
            ],
            await Rows("""
                select proname, prosecdef, provolatile, array_to_string(proconfig, ',') from pg_proc
                where oid in ('lifecycle.append'::regproc, 'lifecycle.append_event'::regproc) order by proname
                """));
}
