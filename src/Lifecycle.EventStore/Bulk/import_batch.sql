-- Moves the batch that waits in this session's import_rows to the log: all of it, or nothing.
-- outcome: moved | elsewhere | not_alone | version | position | time
-- streams: the batch's streams; a row names one by its place (from 1) and says how many events of the batch it had before (nth, from 1).
-- kept: positions and recorded times are the rows' own, and the log holds nothing but this import.
-- A row's version, where it has one, is the version that it must get.
create or replace function lifecycle.import_batch(
  import varchar, done_before bigint, streams varchar[], stream_types varchar[], kept bool)
returns table (outcome text, fault_ordinal int, last_position bigint, waited interval, held interval)
language plpgsql volatile
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
declare
  called timestamptz := clock_timestamp();
  locked timestamptz;
  clock timestamptz;
  start timestamptz;
  before bigint;
  before_time timestamptz;
  actual bigint[];
  versions bigint[];
  firsts timestamptz[];
  lasts timestamptz[];
  numbered bool;
  total bigint;
begin
  -- The lock first, and for the reasons that append has it first.
  perform pg_advisory_xact_lock(7811887614297465708);
  locked := clock_timestamp();
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'import_batch runs at read committed only, not at %', current_setting('transaction_isolation')
      using errcode = 'LC002';
  end if;

  if coalesce((select i.done from lifecycle.imports i where i.name = import), 0) <> done_before then
    return query select 'elsewhere', null::int, null::bigint, locked - called, clock_timestamp() - locked;
    return;
  end if;

  select e.seq_id, e.timestamp into before, before_time from lifecycle.mt_events e order by e.seq_id desc limit 1;
  before := coalesce(before, 0);
  if kept and before <> done_before then
    return query select 'not_alone', null::int, before, locked - called, clock_timestamp() - locked;
    return;
  end if;

  clock := clock_timestamp();
  start := greatest(clock, before_time + interval '1 microsecond');

  -- The rows' table was emptied since the last call, so this is planned for the sizes that the tables have now.
  select
    array_agg(coalesce(s.version, 0) order by r.stream),
    array_agg(coalesce(s.version, 0) + r.added order by r.stream),
    array_agg(coalesce(r.first_time, start + (r.first_ordinal - 1) * interval '1 microsecond') order by r.stream),
    array_agg(coalesce(r.last_time, start + (r.last_ordinal - 1) * interval '1 microsecond') order by r.stream),
    sum(r.added),
    bool_and(r.first_nth = 1 and r.last_nth = r.added)
      and count(*) = cardinality(streams) and max(r.stream) = count(*) and max(r.last_ordinal) = sum(r.added)
  into actual, versions, firsts, lasts, total, numbered
  from (
    select b.stream, count(*) as added, min(b.nth) as first_nth, max(b.nth) as last_nth,
      min(b.ordinal) as first_ordinal, max(b.ordinal) as last_ordinal, min(b.recorded) as first_time, max(b.recorded) as last_time
    from pg_temp.import_rows b
    group by b.stream
  ) r
  left join lifecycle.mt_streams s on s.id = streams[r.stream];

  if numbered is not true then
    raise exception 'the rows of the batch are not numbered from 1' using errcode = 'LC003';
  end if;

  return query
  select f.outcome, f.ordinal, before, locked - called, clock_timestamp() - locked
  from (
    select 'version' as outcome, b.ordinal from pg_temp.import_rows b where b.version <> actual[b.stream] + b.nth
    union all
    select 'position', b.ordinal from pg_temp.import_rows b where kept and b.position is distinct from before + b.ordinal
    union all
    select 'time', t.ordinal
    from (select b.ordinal, b.recorded, lag(b.recorded, 1, before_time) over (order by b.ordinal) as earlier from pg_temp.import_rows b) t
    where kept and not coalesce(t.recorded > coalesce(t.earlier, '-infinity'), false)
  ) f
  order by f.ordinal
  limit 1;
  if found then return; end if;

  insert into lifecycle.mt_streams as s (id, type, version, timestamp, created)
  select n.id, n.type, n.version, n.last, n.first
  from unnest(streams, stream_types, versions, lasts, firsts) as n (id, type, version, last, first)
  on conflict (id) do update set version = excluded.version, timestamp = excluded.timestamp;

  insert into lifecycle.mt_events
    (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, headers, user_name)
  select
    before + b.ordinal,
    b.id,
    streams[b.stream],
    actual[b.stream] + b.nth,
    b.data,
    b.type,
    case when kept then b.recorded else start + (b.ordinal - 1) * interval '1 microsecond' end,
    b.dotnet_type,
    b.correlation_id,
    b.causation_id,
    case when not kept and start > clock + interval '1 second'
      then jsonb_set(b.headers, '{closed,clock}', to_jsonb(to_char(clock at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
      else b.headers
    end,
    b.user_name
  from pg_temp.import_rows b;

  insert into lifecycle.imports as i (name, done, last_id)
  select import, total, b.id from pg_temp.import_rows b where b.ordinal = total
  on conflict (name) do update set done = i.done + total, last_id = excluded.last_id, moved = clock_timestamp();

  -- A Marten application that takes over draws the next position from here.
  perform setval('lifecycle.mt_events_sequence', before + total);

  return query select 'moved', null::int, before + total, locked - called, clock_timestamp() - locked;
end
$$;
