create index if not exists assertions_of_publications on lifecycle_read.assertions (inspection, position) where kind = 'publication';
