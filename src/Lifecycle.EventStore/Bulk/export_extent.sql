select coalesce(max(seq_id), 0), count(*) from lifecycle.mt_events;
