-- Puts a projection back to the beginning, whatever stopped it, with a note of how far it has to come again.
with begun as (
  insert into lifecycle.projection_rebuilds as r (name, until) values ($1, $2)
  on conflict (name) do update
  set until = excluded.until, started_at = excluded.started_at, resumed_at = excluded.resumed_at, resumed_from = excluded.resumed_from
), cleared as (
  delete from lifecycle.projection_stops where name = $1
)
insert into lifecycle.mt_event_progression as p (name, last_seq_id) values ($1, 0)
on conflict (name) do update set last_seq_id = 0, last_updated = transaction_timestamp();
