-- The fence: moves checkpoints that all stand where they were seen, and holds them until the transaction ends; else nothing is done.
-- Locks in the order of the names, so that two runners wait for each other in one direction only.
create or replace function lifecycle.move_checkpoints(names varchar[], seen bigint, reached bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
  moved bigint;
begin
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
