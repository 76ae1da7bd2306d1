-- Adds the events of one request to one or more streams: all of them, or none.
-- outcome: appended | repeated | key_reused | not_first | event_id_taken | stale
-- expected: one per stream; 0 where the stream must not exist, null where any version will do.
-- event_streams: for each event, which of the streams (from 1) it belongs to.
-- command_id, request_hash: null where the caller named no key.
create or replace function lifecycle.append(
  command_id uuid, request_hash text,
  streams varchar[], stream_types varchar[], expected bigint[],
  event_streams int[], ids uuid[], types varchar[], bodies jsonb[], event_headers jsonb[], dotnet_types varchar[],
  correlation varchar, causation varchar, caller varchar)
returns table (outcome text, first_position bigint, last_position bigint, stream_ids varchar[], stream_versions bigint[])
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
declare
  actual bigint[];
  added bigint[];
  before bigint;
  before_time timestamptz;
  clock timestamptz;
  recorded timestamptz;
begin
  -- The lock first: whatever is read below is read after the wait, so position + 1 is free and commits in order.
  perform pg_advisory_xact_lock(7811887614297465708);

  -- A snapshot older than the wait would read an old last position.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'append runs at read committed only, not at %', current_setting('transaction_isolation')
      using errcode = 'LC002';
  end if;

  if command_id is not null then
    return query select * from lifecycle.known_append(command_id, request_hash, streams);
    if found then return; end if;
    if exists (select from lifecycle.mt_events e where e.id = any (ids)) then
      return query select 'event_id_taken', null::bigint, null::bigint, null::varchar[], null::bigint[];
      return;
    end if;
  end if;

  select array_agg(coalesce(s.version, 0) order by n.ordinal),
         array_agg((select count(*) from unnest(event_streams) as e (stream) where e.stream = n.ordinal) order by n.ordinal)
  into actual, added
  from unnest(streams) with ordinality as n (id, ordinal)
  left join lifecycle.mt_streams s on s.id = n.id;

  if exists (select from unnest(expected, actual) as v (expected, actual) where v.expected <> v.actual) then
    return query select 'stale', null::bigint, null::bigint, streams, actual;
    return;
  end if;

  select e.seq_id, e.timestamp into before, before_time from lifecycle.mt_events e order by e.seq_id desc limit 1;
  before := coalesce(before, 0);
  if cardinality(ids) = 0 then
    return query select 'appended', 0::bigint, before, streams, actual;
    return;
  end if;

  clock := clock_timestamp();
  recorded := greatest(clock, before_time + interval '1 microsecond');

  insert into lifecycle.mt_streams as s (id, type, version, timestamp, created)
  select n.id, n.type, n.version + n.added, recorded, recorded
  from unnest(streams, stream_types, actual, added) as n (id, type, version, added)
  where n.added > 0
  on conflict (id) do update set version = excluded.version, timestamp = excluded.timestamp;

  insert into lifecycle.mt_events
    (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, headers, user_name)
  select
    before + e.ordinal,
    e.id,
    streams[e.stream],
    actual[e.stream] + row_number() over (partition by e.stream order by e.ordinal),
    e.body,
    e.type,
    recorded + (e.ordinal - 1) * interval '1 microsecond',
    e.dotnet_type,
    correlation,
    causation,
    case when recorded > clock + interval '1 second'
      then jsonb_set(e.headers, '{closed,clock}', to_jsonb(to_char(clock at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
      else e.headers
    end,
    caller
  from unnest(event_streams, ids, types, bodies, event_headers, dotnet_types)
    with ordinality as e (stream, id, type, body, headers, dotnet_type, ordinal);

  -- A Marten application that takes over draws the next position from here.
  perform setval('lifecycle.mt_events_sequence', before + cardinality(ids));

  return query
  select 'appended', before + 1, before + cardinality(ids), streams, array_agg(v.actual + v.added order by v.ordinal)
  from unnest(actual, added) with ordinality as v (actual, added, ordinal);
end
$$;
