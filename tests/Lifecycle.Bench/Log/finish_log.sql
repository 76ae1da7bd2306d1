select setval('lifecycle.mt_events_sequence', (select max(seq_id) from lifecycle.mt_events));
