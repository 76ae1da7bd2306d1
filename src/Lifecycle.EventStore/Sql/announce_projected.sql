select pg_notify('lifecycle_projected', coalesce(max(last_seq_id), 0)::text) from lifecycle.mt_event_progression where name = any($1);
