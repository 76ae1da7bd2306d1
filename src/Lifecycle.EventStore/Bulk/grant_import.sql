-- What a role of its own for bulk imports may do: read the log, add to it, and make the temporary table that a batch waits in.
create or replace function lifecycle.grant_import(role name) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  execute format('grant connect, temporary on database %I to %I', current_database(), role);
  execute format('grant usage on schema lifecycle to %I', role);
  execute format('grant select, insert on lifecycle.mt_events to %I', role);
  execute format('grant select, insert, update on lifecycle.mt_streams, lifecycle.imports to %I', role);
  execute format('grant select, update on lifecycle.mt_events_sequence to %I', role);
  execute format('grant execute on function lifecycle.import_batch to %I', role);
end
$$;
