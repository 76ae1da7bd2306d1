-- History is only ever added to. The state code is our own, so that callers need not read the text.
create or replace function lifecycle.refuse_rewriting() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'refused: % on %', lower(tg_op), tg_table_name
    using errcode = 'LC001', hint = 'Events and streams are only ever added to.';
end
$$;
