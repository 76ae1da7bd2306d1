select lifecycle_read.clear_assertions($1, $2);
