create index if not exists assertions_unseen on lifecycle_read.assertions (model, position) where public_from is null;
