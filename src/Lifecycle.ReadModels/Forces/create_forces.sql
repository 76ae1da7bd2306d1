create table if not exists lifecycle_read.forces_v1 partition of lifecycle_read.assertions for values in ('Forces:All');
