-- Nothing waits for this to be on disk.
select
  set_config('synchronous_commit', 'off', true),
  pg_notify('lifecycle_projected', coalesce((select max(last_seq_id) from lifecycle.mt_event_progression where name = any($1)), 0)::text);
