create unique index if not exists pk_mt_events_stream_and_version on lifecycle.mt_events (stream_id, version);
