create table if not exists lifecycle_read.frameworks_v1 partition of lifecycle_read.assertions for values in ('Frameworks:All');
