create or replace function pg_temp.drop_retired_versions(models text[], versions integer[], kept text[], kept_for interval) returns setof text
language plpgsql
set search_path = pg_catalog
as $$
declare
  retired record;
  dropped text;
begin
  for retired in
    select v.name, v.tables
    from lifecycle.projection_versions v
    join unnest(models, versions) as own (model, version) on own.model = v.model
    where v.version < own.version and v.seen_at < clock_timestamp() - kept_for
    order by v.model, v.version
    for update of v
  loop
    -- The list is written by the role that serves: it may name plain tables of the read models, and none that another version uses.
    for dropped in
      select c.relname
      from pg_class c
      where c.relnamespace = 'lifecycle_read'::regnamespace
        and c.relkind = 'r'
        and c.relname = any(retired.tables)
        and c.relname <> all(kept)
        and not exists (select from lifecycle.projection_versions v where v.name <> retired.name and c.relname = any(v.tables))
    loop
      execute format('drop table lifecycle_read.%I', dropped);
    end loop;
    delete from lifecycle.mt_event_progression where name = retired.name;
    delete from lifecycle.projection_stops where name = retired.name;
    delete from lifecycle.projection_rebuilds where name = retired.name;
    delete from lifecycle.projection_skips where name = retired.name;
    delete from lifecycle.projection_versions where name = retired.name;
    return next retired.name;
  end loop;
end
$$;
