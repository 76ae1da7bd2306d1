-- What the role that serves may do: read everything, append by calling the append function, and keep the read models and subscribers.
create or replace function lifecycle.grant_serve(role name) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  kept name;
begin
  execute format('grant connect on database %I to %I', current_database(), role);
  execute format('grant usage on schema lifecycle, lifecycle_read to %I', role);
  execute format('grant select on all tables in schema lifecycle to %I', role);
  execute format('grant select on lifecycle.mt_events_sequence to %I', role);
  execute format('grant execute on function lifecycle.append, lifecycle.append_event, lifecycle.known_append, lifecycle.move_checkpoints to %I', role);
  execute format('grant insert, update on lifecycle.mt_event_progression to %I', role);
  execute format('grant insert, delete on lifecycle.projection_stops to %I', role);
  execute format('grant insert, update on lifecycle.projection_rebuilds to %I', role);
  execute format('grant insert, update on lifecycle.projection_versions to %I', role);
  execute format('grant insert, update on lifecycle.projection_skips to %I', role);
  -- Where subscribers are kept, they are kept by the role that serves.
  for kept in select c.relname from pg_class c where c.relnamespace = 'lifecycle'::regnamespace and c.relkind = 'r' and c.relname like 'subscriber%' loop
    execute format('grant insert, update, delete on lifecycle.%I to %I', kept, role);
  end loop;
  execute format('grant select, insert, update, delete on all tables in schema lifecycle_read to %I', role);
  execute format(
    'alter default privileges in schema lifecycle_read grant select, insert, update, delete on tables to %I', role);
end
$$;
