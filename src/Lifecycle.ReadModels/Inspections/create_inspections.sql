create table if not exists lifecycle_read.inspections_v1 partition of lifecycle_read.assertions for values in ('Inspections:All');
