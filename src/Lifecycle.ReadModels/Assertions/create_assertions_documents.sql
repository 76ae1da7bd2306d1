create index if not exists assertions_of_documents on lifecycle_read.assertions ((fact ->> 'document'), inspection) where kind = 'document';
