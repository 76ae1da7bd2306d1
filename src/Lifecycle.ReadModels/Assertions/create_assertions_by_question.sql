create index if not exists assertions_of_question on lifecycle_read.assertions (question) where question is not null;
