create table if not exists lifecycle_read.threads_v1 partition of lifecycle_read.assertions for values in ('Threads:All');
