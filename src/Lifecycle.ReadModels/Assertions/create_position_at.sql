-- The last position recorded at or before an instant; 0 where nothing was. Recorded times rise with the positions, so halving finds it
-- without an index of its own.
create or replace function lifecycle_read.position_at(instant timestamptz) returns bigint
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
  low bigint := 0;
  high bigint;
  middle bigint;
  found_at bigint;
  recorded timestamptz;
begin
  select coalesce(max(e.seq_id), 0) into high from lifecycle.mt_events e;
  while low < high loop
    middle := (low + high + 1) / 2;
    select e.seq_id, e.timestamp into found_at, recorded from lifecycle.mt_events e where e.seq_id >= middle order by e.seq_id limit 1;
    if recorded <= instant then
      low := found_at;
    else
      high := middle - 1;
    end if;
  end loop;
  return low;
end
$$;
