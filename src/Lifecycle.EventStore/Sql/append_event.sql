-- Adds one event to a stream that is there already: what most commands come to, without arrays to put together and to take apart.
-- What does not hold is left as it is, and judged by lifecycle.append, which answers for both.
-- command_id: null where the event cannot be in the log yet, else its own id.
create or replace function lifecycle.append_event(
  command_id uuid, request_hash text, correlation varchar, causation varchar, caller varchar,
  stream varchar, expected bigint,
  event_id uuid, event_type varchar, body jsonb, event_headers jsonb, dotnet_type varchar)
returns table (outcome text, first_position bigint, last_position bigint, stream_ids varchar[], stream_versions bigint[])
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
-- As in lifecycle.append: a plan made while the tables were small must not read them whole for ever after.
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  before bigint;
  clock timestamptz;
  recorded timestamptz;
begin
  -- The lock first, as in lifecycle.append.
  if pg_advisory_xact_lock(7811887614297465708) is null or current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'append runs at read committed only, not at %', current_setting('transaction_isolation')
      using errcode = 'LC002';
  end if;

  if command_id is null or not exists (select from lifecycle.mt_events e where e.id = command_id) then
    select now.clock, greatest(now.clock, e.timestamp + interval '1 microsecond'), e.seq_id
    into clock, recorded, before
    from (select clock_timestamp()) as now (clock), (select seq_id, timestamp from lifecycle.mt_events order by seq_id desc limit 1) e;

    update lifecycle.mt_streams s set version = expected + 1, timestamp = recorded where s.id = stream and s.version = expected;

    if found then
      insert into lifecycle.mt_events
        (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, headers, user_name)
      values
        (before + 1, event_id, stream, expected + 1, body, event_type, recorded, dotnet_type, correlation, causation,
          lifecycle.with_clock(event_headers, recorded, clock), caller);

      outcome := 'all_appended';
      -- A Marten application that takes over draws the next position from here.
      first_position := setval('lifecycle.mt_events_sequence', before + 1);
      last_position := first_position;
      return next;
      return;
    end if;
  end if;

  return query select * from lifecycle.append(
    array[command_id], array[request_hash], array[correlation], array[causation], array[caller],
    array[1], array[1], array[expected], array[1], array[stream], array[null::varchar],
    array[1], array[1], array[event_id], array[event_type], array[body], array[event_headers], array[dotnet_type]);
end
$$;
