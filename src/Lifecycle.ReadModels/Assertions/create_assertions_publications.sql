create index if not exists assertions_publications on lifecycle_read.assertions (model, inspection) where kind = 'publication';
