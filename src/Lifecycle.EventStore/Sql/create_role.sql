create or replace function pg_temp.create_role(role name, password text) returns void
language plpgsql
set search_path = pg_catalog
as $$
begin
  execute format('create role %I with login password %L', role, password);
end
$$;
