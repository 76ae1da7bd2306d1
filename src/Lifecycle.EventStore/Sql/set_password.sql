create or replace function pg_temp.set_password(role name, password text) returns void
language plpgsql
set search_path = pg_catalog
as $$
begin
  execute format('alter role %I with login password %L', role, password);
end
$$;
