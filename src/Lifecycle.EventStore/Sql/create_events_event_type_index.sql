create index if not exists idx_mt_events_event_type_seq_id on lifecycle.mt_events (type, seq_id);
