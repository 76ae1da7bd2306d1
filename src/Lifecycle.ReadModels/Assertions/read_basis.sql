select lifecycle_read.basis($1);
