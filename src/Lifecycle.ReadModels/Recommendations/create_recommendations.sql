create table if not exists lifecycle_read.recommendations_v1 partition of lifecycle_read.assertions for values in ('Recommendations:All');
