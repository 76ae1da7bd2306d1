create index if not exists assertions_by_inspection on lifecycle_read.assertions (model, inspection, position);
