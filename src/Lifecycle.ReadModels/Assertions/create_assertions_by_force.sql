create index if not exists assertions_by_force on lifecycle_read.assertions (model, force, position);
