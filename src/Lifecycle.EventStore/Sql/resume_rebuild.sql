-- Somebody goes on with a rebuild from here. What it rested before counts for no rate.
update lifecycle.projection_rebuilds set resumed_at = clock_timestamp(), resumed_from = $2 where name = $1;
