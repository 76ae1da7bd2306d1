create table if not exists lifecycle_read.grade_history_v1 partition of lifecycle_read.assertions for values in ('GradeHistory:All');
