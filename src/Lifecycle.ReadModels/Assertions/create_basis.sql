-- The position that an answer stands on: the lowest checkpoint among the read models that it rests on. Null where one of them
-- is being built, for the first time or again: what it lacks would look like something that is not on record.
-- In PL/pgSQL, with one plan for the session: a function in SQL that has an aggregate is planned at each call.
create or replace function lifecycle_read.basis(models text[]) returns bigint
language plpgsql stable parallel safe
set plan_cache_mode = force_generic_plan
as $$
begin
  return (
    select case when bool_and(m.built) then min(m.position) end
    from (
      select
        coalesce(p.last_seq_id, 0) as position,
        coalesce(p.last_seq_id, 0) >= coalesce(r.until, 0)
          and (coalesce(p.last_seq_id, 0) > 0 or not exists (select from lifecycle.mt_events)) as built
      from unnest(models) as n (name)
      left join lifecycle.mt_event_progression p on p.name = n.name
      left join lifecycle.projection_rebuilds r on r.name = n.name
    ) m);
end
$$;
