-- Whoever writes assertions, in whichever release: what of them can be seen changed its scope at the last position that opened or ended it.
create or replace function lifecycle_read.note_changes() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into lifecycle_read.scope_changes as c (model, scope, changed)
  select w.model, coalesce(w.force, ''), max(greatest(w.public_from, w.known_to))
  from written w
  where w.public_from is not null
  group by 1, 2
  order by 1, 2
  on conflict (model, scope) do update set changed = excluded.changed where c.changed < excluded.changed;
  return null;
end
$$;
