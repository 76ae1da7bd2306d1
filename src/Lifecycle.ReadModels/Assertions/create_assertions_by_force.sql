create index if not exists assertions_of_force on lifecycle_read.assertions (force, position);
