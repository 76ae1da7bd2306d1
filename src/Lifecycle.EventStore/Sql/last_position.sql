select coalesce(max(seq_id), 0) from lifecycle.mt_events;
