select lifecycle.move_checkpoints($1, $2, $3);
