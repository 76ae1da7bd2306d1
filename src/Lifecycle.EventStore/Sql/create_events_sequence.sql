create sequence if not exists lifecycle.mt_events_sequence owned by lifecycle.mt_events.seq_id;
