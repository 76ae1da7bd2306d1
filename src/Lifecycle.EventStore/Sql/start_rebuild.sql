insert into lifecycle.projection_rebuilds (name, until) values ($1, $2) on conflict (name) do update set until = excluded.until;
