-- The fence: moves checkpoints that all stand where they were seen, and holds them until the transaction ends; else nothing is done.
-- Locks in the order of the names, so that two runners wait for each other in one direction only.
create or replace function lifecycle.move_checkpoints(names varchar[], seen bigint, reached bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
  moved bigint;
begin
  -- For the rest of the transaction, which writes the rows by the same statements each time: plan them once. But a plan made while the
  -- tables were small, as at the beginning of a rebuild, must not be kept while they grow: a new one at every doubling, and now and then.
  perform set_config('plan_cache_mode', 'force_generic_plan', true);
  if seen / 16384 <> reached / 16384 or floor(ln(seen + 1.0::float8) / ln(2::float8)) <> floor(ln(reached + 1.0::float8) / ln(2::float8)) then
    discard plans;
  end if;

  -- A table that somebody has locked holds up its own projection: the others of the group must not wait for it for long. It is tried again.
  perform set_config('lock_timeout', '3s', true);

  if seen = 0 then
    insert into lifecycle.mt_event_progression (name, last_seq_id)
    select n.name, 0 from unnest(names) as n (name) order by n.name
    on conflict (name) do nothing;
  end if;

  perform from lifecycle.mt_event_progression p where p.name = any (names) order by p.name for update;

  update lifecycle.mt_event_progression p
  set last_seq_id = reached, last_updated = transaction_timestamp()
  where p.name = any (names) and p.last_seq_id = seen;

  get diagnostics moved = row_count;
  if moved <> cardinality(names) then
    raise exception 'of % checkpoints only % stood at position %', cardinality(names), moved, seen using errcode = 'LC003';
  end if;
end
$$;
