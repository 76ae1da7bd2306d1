select position from lifecycle.projection_skips where name = $1 and position = $2;
