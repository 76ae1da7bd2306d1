select count(*) from lifecycle_read.timeline_v1 where public_from is not null;
