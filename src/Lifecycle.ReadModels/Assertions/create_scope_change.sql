-- For answers about a force: the lowest checkpoint, null where a model is being built (as lifecycle_read.basis says it, here without a
-- call); and the greatest position that changed anything of the force, or of what belongs to none, null where nothing can be seen of the
-- force. With one plan for the session: it looks at a few rows by primary key, and planning that anew costs more than doing it.
create or replace function lifecycle_read.scope_change(models text[], force varchar, out reached bigint, out changed bigint)
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
as $$
begin
  select
    case when bool_and(m.position >= m.until and m.position > 0) then min(m.position) end,
    case when bool_or(m.is_there) then max(m.last) end
  into reached, changed
  from (
    select coalesce(p.last_seq_id, 0) as position, coalesce(r.until, 0) as until, own.changed is not null as is_there,
      greatest(own.changed, others.changed) as last
    from unnest(models) as n (name)
    left join lifecycle.mt_event_progression p on p.name = n.name
    left join lifecycle.projection_rebuilds r on r.name = n.name
    left join lifecycle_read.scope_changes own on own.model = n.name and own.scope = force
    left join lifecycle_read.scope_changes others on others.model = n.name and others.scope = ''
  ) m;
end
$$;
