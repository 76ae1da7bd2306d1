-- When the event of a row was made known to the public, and when the one that ended it was; null where only the record was put right.
alter table lifecycle_read.assertions add column if not exists made_known varchar, add column if not exists end_made_known varchar;
