-- Moves the batch that waits in this session's import_rows to the log, in its order, until it ends or the time is over: an eighth of it
-- at least. Where a row of it is at fault, nothing is moved.
-- outcome: moved | elsewhere | not_alone | version | position | time
-- streams: the batch's streams; a row names one by its place (from 1) and says how many events of the batch it had before (nth, from 1).
-- kept: positions and recorded times are the rows' own, and the log holds nothing but this import.
-- moved_before, moved_to: how many of the batch's rows were in the log before the call, and after it.
-- longest: how long the lock may be held before no further part is begun.
-- A row's version, where it has one, is the version that it must get.
create or replace function lifecycle.import_batch(
  import varchar, done_before bigint, moved_before int, streams varchar[], stream_types varchar[], kept bool, longest interval)
returns table (outcome text, fault_ordinal int, moved_to int, last_position bigint, waited interval, held interval)
language plpgsql volatile
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
-- A session keeps its plans, also that of the foreign key's check. Made while the tables were small, or had been when they were last
-- analyzed, they would read the whole log for each batch ever after, and all streams for each event.
set enable_seqscan = off
as $$
declare
  called timestamptz := clock_timestamp();
  locked timestamptz;
  clock timestamptz;
  start timestamptz;
  before bigint;
  before_time timestamptz;
  base bigint;            -- a row's position is this and its ordinal
  origin timestamptz;     -- and its recorded time, this and its ordinal in microseconds
  actual bigint[];        -- each stream's version before the batch's first event of it
  numbered bool;
  total int;
  step int;
  part int;               -- the part that is moved: the rows after this one
  reached int;            -- up to this one
begin
  -- The lock first, and for the reasons that append has it first.
  perform pg_advisory_xact_lock(7811887614297465708);
  locked := clock_timestamp();
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'import_batch runs at read committed only, not at %', current_setting('transaction_isolation')
      using errcode = 'LC002';
  end if;

  if coalesce((select i.done from lifecycle.imports i where i.name = import), 0) <> done_before then
    return query select 'elsewhere', null::int, null::int, null::bigint, locked - called, clock_timestamp() - locked;
    return;
  end if;

  select e.seq_id, e.timestamp into before, before_time from lifecycle.mt_events e order by e.seq_id desc limit 1;
  before := coalesce(before, 0);
  if kept and before <> done_before then
    return query select 'not_alone', null::int, null::int, before, locked - called, clock_timestamp() - locked;
    return;
  end if;

  clock := clock_timestamp();
  start := greatest(clock, before_time + interval '1 microsecond');
  base := before - moved_before;
  origin := start - (moved_before + 1) * interval '1 microsecond';

  select
    array_agg(coalesce(s.version, 0) - r.moved order by r.stream),
    sum(r.added),
    bool_and(r.first_nth = 1 and r.last_nth = r.added)
      and count(*) = cardinality(streams) and max(r.stream) = count(*) and max(r.last_ordinal) = sum(r.added)
  into actual, total, numbered
  from (
    select b.stream, count(*) as added, count(*) filter (where b.ordinal <= moved_before) as moved,
      min(b.nth) as first_nth, max(b.nth) as last_nth, max(b.ordinal) as last_ordinal
    from pg_temp.import_rows b
    group by b.stream
  ) r
  left join lifecycle.mt_streams s on s.id = streams[r.stream];

  if numbered is not true then
    raise exception 'the rows of the batch are not numbered from 1' using errcode = 'LC003';
  end if;

  return query
  select f.outcome, f.ordinal, null::int, before, locked - called, clock_timestamp() - locked
  from (
    select 'version' as outcome, b.ordinal
    from pg_temp.import_rows b
    where b.ordinal > moved_before and b.version <> actual[b.stream] + b.nth
    union all
    select 'position', b.ordinal
    from pg_temp.import_rows b
    where kept and b.ordinal > moved_before and b.position is distinct from base + b.ordinal
    union all
    select 'time', t.ordinal
    from (
      select b.ordinal, b.recorded, lag(b.recorded, 1, before_time) over (order by b.ordinal) as earlier
      from pg_temp.import_rows b
      where b.ordinal > moved_before
    ) t
    where kept and not coalesce(t.recorded > coalesce(t.earlier, '-infinity'), false)
  ) f
  order by f.ordinal
  limit 1;
  if found then return; end if;

  step := greatest(1, ceil((total - moved_before) / 8.0));
  reached := moved_before;
  while reached < total and (reached = moved_before or clock_timestamp() - locked < longest) loop
    part := reached;
    reached := least(part + step, total);

    insert into lifecycle.mt_streams as s (id, type, version, timestamp, created)
    select
      streams[r.stream],
      stream_types[r.stream],
      actual[r.stream] + r.last_nth,
      coalesce(r.last_time, origin + r.last_ordinal * interval '1 microsecond'),
      coalesce(r.first_time, origin + r.first_ordinal * interval '1 microsecond')
    from (
      select b.stream, max(b.nth) as last_nth, min(b.ordinal) as first_ordinal, max(b.ordinal) as last_ordinal,
        min(b.recorded) as first_time, max(b.recorded) as last_time
      from pg_temp.import_rows b
      where b.ordinal > part and b.ordinal <= reached
      group by b.stream
    ) r
    on conflict (id) do update set version = excluded.version, timestamp = excluded.timestamp;

    insert into lifecycle.mt_events
      (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, headers, user_name)
    select
      base + b.ordinal,
      b.id,
      streams[b.stream],
      actual[b.stream] + b.nth,
      b.data,
      b.type,
      case when kept then b.recorded else origin + b.ordinal * interval '1 microsecond' end,
      b.dotnet_type,
      b.correlation_id,
      b.causation_id,
      case when not kept and start > clock + interval '1 second'
        then jsonb_set(b.headers, '{closed,clock}', to_jsonb(to_char(clock at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
        else b.headers
      end,
      b.user_name
    from pg_temp.import_rows b
    where b.ordinal > part and b.ordinal <= reached;
  end loop;

  insert into lifecycle.imports as i (name, done, last_id)
  select import, reached - moved_before, b.id from pg_temp.import_rows b where b.ordinal = reached
  on conflict (name) do update set done = i.done + excluded.done, last_id = excluded.last_id, moved = clock_timestamp();

  -- A Marten application that takes over draws the next position from here.
  perform setval('lifecycle.mt_events_sequence', base + reached);

  return query select 'moved', null::int, reached, base + reached, locked - called, clock_timestamp() - locked;
end
$$;
