-- Empties one model's partition: at once and without a trace where the role may, row by row where not.
create or replace function lifecycle_read.clear_assertions(cleared varchar, partition varchar) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from lifecycle_read.scope_changes c where c.model = cleared;
  delete from lifecycle_read.withheld w where w.model = cleared;
  if has_table_privilege(format('lifecycle_read.%I', partition), 'truncate') then
    execute format('truncate lifecycle_read.%I', partition);
  else
    delete from lifecycle_read.assertions a where a.model = cleared;
  end if;
end
$$;
