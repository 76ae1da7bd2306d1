-- What the append of a command came to, told from its first event; no row where the command is not known.
-- outcome: repeated | key_reused | not_first
create or replace function lifecycle.known_append(command_id uuid, request_hash text, guarded varchar[])
returns table (outcome text, first_position bigint, last_position bigint, stream_ids varchar[], stream_versions bigint[])
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  with first_event as (
    select e.seq_id, (e.headers -> 'closed' ->> 'count')::bigint as events, e.headers -> 'closed' ->> 'request_hash' as hash
    from lifecycle.mt_events e
    where e.id = command_id
  ),
  written as (
    select e.stream_id, max(e.version) as version
    from first_event f join lifecycle.mt_events e on e.seq_id >= f.seq_id and e.seq_id < f.seq_id + f.events
    group by e.stream_id
  ),
  held as (
    -- A guard's version is the one that it had then, not the one that it has now.
    select g.id as stream_id, coalesce(before.version, 0) as version
    from first_event f
    cross join unnest(guarded) as g (id)
    left join lateral (
      select e.version from lifecycle.mt_events e
      where e.stream_id = g.id and e.seq_id < f.seq_id
      order by e.version desc limit 1
    ) before on true
    where g.id not in (select w.stream_id from written w)
  ),
  named as (select * from written union all select * from held)
  select
    case when f.events is null then 'not_first' when f.hash is distinct from request_hash then 'key_reused' else 'repeated' end,
    f.seq_id,
    f.seq_id + f.events - 1,
    (select array_agg(n.stream_id order by n.stream_id) from named n),
    (select array_agg(n.version order by n.stream_id) from named n)
  from first_event f
$$;
