create table if not exists lifecycle_read.measures_v1 partition of lifecycle_read.assertions for values in ('Measures:All');
