-- $2, $3 the place that it must have, $4, $5 the event's. It stays on record that the receiver fails, until it takes something.
with moved as (
  update lifecycle.subscriber_cursors
  set public_from = $4, position = $5, tries = 0, failing_since = coalesce(failing_since, $8), next_try = null, last_error = $9
  where name = $1 and public_from = $2 and position = $3
  returning name
)
insert into lifecycle.subscriber_dead_letters (name, public_from, position, event_id, tries, given_up_at, last_error)
select name, $4, $5, $6, $7, $8, $9 from moved
on conflict (name, public_from, position) do update
set tries = excluded.tries, given_up_at = excluded.given_up_at, last_error = excluded.last_error, replay = false;
