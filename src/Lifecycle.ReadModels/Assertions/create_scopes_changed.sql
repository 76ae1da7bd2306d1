-- For answers about forces: the lowest checkpoint, null where a model is being built (as lifecycle_read.basis says it, here without a call);
-- and for each force, by its place among those asked for, the greatest position that changed anything of it, or of what belongs to none,
-- null where nothing can be seen of the force. With one plan for the session: it looks at a few rows by primary key, and planning that anew
-- costs more than doing it.
create or replace function lifecycle_read.scopes_changed(models text[], forces text[])
returns table (place bigint, reached bigint, changed bigint)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
as $$
begin
  return query
  with built as materialized (
    select case when bool_and(coalesce(p.last_seq_id, 0) >= coalesce(r.until, 0) and coalesce(p.last_seq_id, 0) > 0) then min(p.last_seq_id) end as reached
    from unnest(models) as n (name)
    left join lifecycle.mt_event_progression p on p.name = n.name
    left join lifecycle.projection_rebuilds r on r.name = n.name
  )
  select f.place, b.reached, c.changed
  from unnest(forces) with ordinality as f (force, place)
  cross join built b
  cross join lateral (
    select case when bool_or(s.scope <> '') then max(s.changed) end as changed
    from lifecycle_read.scope_changes s
    where s.model = any (models) and s.scope in ('', f.force)
  ) c;
end
$$;
