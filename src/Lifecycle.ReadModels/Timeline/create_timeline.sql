create table if not exists lifecycle_read.timeline_v1 partition of lifecycle_read.assertions for values in ('Timeline:All');
