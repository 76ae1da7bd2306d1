insert into lifecycle.projection_stops (name, position, type, error) values ($1, $2, $3, $4) on conflict (name) do nothing;
