delete from lifecycle.projection_stops where name = $1;
