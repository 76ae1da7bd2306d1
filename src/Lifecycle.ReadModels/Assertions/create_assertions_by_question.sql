create index if not exists assertions_by_question on lifecycle_read.assertions (model, question, valid_earliest);
