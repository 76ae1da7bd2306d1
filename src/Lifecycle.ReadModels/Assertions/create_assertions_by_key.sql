create index if not exists assertions_by_key on lifecycle_read.assertions (model, key, valid_earliest);
