create index if not exists grade_history_v1_of_question on lifecycle_read.grade_history_v1 (question) where question is not null;
