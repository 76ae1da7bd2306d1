-- Only the event that the projection is stopped by.
with stopped as (
  delete from lifecycle.projection_stops where name = $1 and position = $2 returning name, position
)
insert into lifecycle.projection_skips (name, position)
select name, position from stopped
on conflict (name, position) do update set skipped_at = excluded.skipped_at;
