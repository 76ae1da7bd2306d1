select exists (select from lifecycle_read.timeline_v1 where model = 'Timeline:All' and position = $1);
