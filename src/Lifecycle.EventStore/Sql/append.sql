-- Adds the events of a group of requests in one commit; each request is appended as a whole or refused as a whole, alone.
-- A request has one or more parts, one for each stream that it names; an event belongs to a part. All ordinals count from 1, parts
-- stand in the order of their requests, and the same stream may be named by several requests, which then see each other's versions.
-- outcome, one row for each request: appended | repeated | key_reused | not_first | event_id_taken | stale
-- Or one row for the whole group: all_appended, from first_position to last_position, one after the other as they were sent.
-- expected: one per part; 0 where the stream must not exist, null where any version will do.
-- event_offsets: from 1 within the part.
-- command_ids, request_hashes: null where the caller named no key; the whole arrays are null where nobody did. No two requests of a group
-- have the same command id.
-- stream_versions: of the request's parts in their order, or of stream_ids where these are given.
create or replace function lifecycle.append(
  command_ids uuid[], request_hashes text[], correlations varchar[], causations varchar[], callers varchar[],
  part_requests int[], part_streams int[], expected bigint[], part_events int[],
  streams varchar[], stream_types varchar[],
  event_parts int[], event_offsets int[], ids uuid[], types varchar[], bodies jsonb[], event_headers jsonb[], dotnet_types varchar[])
returns table (outcome text, first_position bigint, last_position bigint, stream_ids varchar[], stream_versions bigint[])
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
-- One plan for a session: planning anew for each group's arrays costs more than running it. And one made while the tables were
-- small must not read them whole for ever after.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  seen int[];             -- requests with an id that is in the log already
  known int[];            -- of these, the ones whose command is known
  before bigint;          -- the log's last position
  before_time timestamptz;
  reached bigint;         -- the last position given away so far
  was bigint[];           -- each stream's version in the table
  now_at bigint[];        -- each stream's version after the requests so far
  first_of bigint[];      -- the position before each stream's first new event
  last_of bigint[];       -- each stream's last new position
  told bigint[];          -- each part's stream's version, as its request is told
  version_at bigint[];    -- each part's stream's version before its events; null where the request is refused
  position_at bigint[];   -- the position before each part's events
  clock timestamptz;
  recorded timestamptz;
  first_part int;
  last_part int := 0;
  stream int;
  version bigint;
  holds boolean;
begin
  -- The lock first: whatever is read below is read after the wait, so position + 1 is free and commits in order.
  -- And a snapshot older than the wait would read an old last position.
  if pg_advisory_xact_lock(7811887614297465708) is null or current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'append runs at read committed only, not at %', current_setting('transaction_isolation')
      using errcode = 'LC002';
  end if;

  if command_ids is not null then
    select array_agg(distinct named.request), array_agg(distinct named.request) filter (where named.is_command)
    into seen, known
    from (
      select c.ordinal::int as request, c.id, true as is_command
      from unnest(command_ids) with ordinality as c (id, ordinal)
      where c.id is not null
      union all
      select part_requests[e.part], e.id, false
      from unnest(event_parts, ids) as e (part, id)
      where command_ids[part_requests[e.part]] is not null
    ) named
    where exists (select from lifecycle.mt_events e where e.id = named.id);
  end if;

  -- One by one: for a single stream much faster than together, and for many no slower.
  for ordinal in 1 .. cardinality(streams) loop
    select s.version into version from lifecycle.mt_streams s where s.id = streams[ordinal];
    was[ordinal] := coalesce(version, 0);
  end loop;

  select e.seq_id, e.timestamp into before, before_time from lifecycle.mt_events e order by e.seq_id desc limit 1;
  before := coalesce(before, 0);
  reached := before;
  now_at := was;

  if seen is null and was = expected and cardinality(part_streams) = cardinality(streams) then
    -- As good as always: nothing was sent before, every stream stands where it was thought to, and none is named twice.
    version_at := was;
    for part in 1 .. cardinality(part_events) loop
      position_at[part] := reached;
      reached := reached + part_events[part];
      now_at[part] := was[part] + part_events[part];
      last_of[part] := reached;
    end loop;
    first_of := position_at;
    outcome := 'all_appended';
    first_position := before + 1;
    last_position := reached;
    return next;
  else
    told := array_fill(0::bigint, array[cardinality(part_streams)]);
    for request in 1 .. part_requests[cardinality(part_requests)] loop
      first_part := last_part + 1;
      last_part := first_part;
      while part_requests[last_part + 1] = request loop
        last_part := last_part + 1;
      end loop;

      if request = any (known) then
        return query
        select * from lifecycle.known_append(
          command_ids[request], request_hashes[request], array(select streams[s] from unnest(part_streams[first_part:last_part]) as p (s)));
        continue;
      elsif request = any (seen) then
        outcome := 'event_id_taken';
        return next;
        continue;
      end if;

      holds := true;
      for part in first_part .. last_part loop
        told[part] := now_at[part_streams[part]];
        holds := holds and coalesce(expected[part] = told[part], true);
      end loop;

      if not holds then
        outcome := 'stale';
        first_position := null;
        last_position := null;
      else
        outcome := 'appended';
        first_position := reached + 1;
        for part in first_part .. last_part loop
          stream := part_streams[part];
          version_at[part] := told[part];
          position_at[part] := reached;
          if part_events[part] > 0 and first_of[stream] is null then first_of[stream] := reached; end if;
          told[part] := told[part] + part_events[part];
          reached := reached + part_events[part];
          now_at[stream] := told[part];
          last_of[stream] := reached;
        end loop;
        last_position := reached;
        if last_position < first_position then first_position := 0; end if;
      end if;
      stream_versions := told[first_part:last_part];
      return next;
    end loop;
  end if;

  if reached = before then return; end if;

  clock := clock_timestamp();
  recorded := greatest(clock, before_time + interval '1 microsecond');

  if 0 = any (was) then
    insert into lifecycle.mt_streams (id, type, version, timestamp, created)
    select streams[n.ordinal], stream_types[n.ordinal], n.version, recorded + (last_of[n.ordinal] - before - 1) * interval '1 microsecond',
      recorded + (first_of[n.ordinal] - before) * interval '1 microsecond'
    from unnest(was, now_at) with ordinality as n (was, version, ordinal)
    where n.was = 0 and n.version > 0;
  end if;

  update lifecycle.mt_streams s
  set version = n.version, timestamp = recorded + (last_of[n.ordinal] - before - 1) * interval '1 microsecond'
  from unnest(streams, was, now_at) with ordinality as n (id, was, version, ordinal)
  where s.id = n.id and n.was > 0 and n.version > n.was;

  insert into lifecycle.mt_events
    (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, headers, user_name)
  select
    position_at[e.part] + e.place,
    e.id,
    streams[part_streams[e.part]],
    version_at[e.part] + e.place,
    e.body,
    e.type,
    recorded + (position_at[e.part] + e.place - before - 1) * interval '1 microsecond',
    e.dotnet_type,
    correlations[part_requests[e.part]],
    causations[part_requests[e.part]],
    lifecycle.with_clock(e.headers, recorded, clock),
    callers[part_requests[e.part]]
  from unnest(event_parts, event_offsets, ids, types, bodies, event_headers, dotnet_types)
    as e (part, place, id, type, body, headers, dotnet_type)
  where version_at[e.part] is not null;

  -- A Marten application that takes over draws the next position from here.
  reached := setval('lifecycle.mt_events_sequence', reached);
end
$$;
