-- Goes on with a rebuild that was left unfinished, past what stopped it if that can now be taken in.
with cleared as (
  delete from lifecycle.projection_stops where name = $1
)
update lifecycle.projection_rebuilds set resumed_at = clock_timestamp(), resumed_from = $2 where name = $1;
