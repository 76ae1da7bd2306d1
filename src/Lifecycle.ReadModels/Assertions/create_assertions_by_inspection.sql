create index if not exists assertions_of_inspection on lifecycle_read.assertions (inspection, position) where inspection is not null;
