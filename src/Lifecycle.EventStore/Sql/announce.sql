-- Wakes whoever listens. Nothing is lost with it, so the announcement alone does not wait for the disk.
select set_config('synchronous_commit', 'off', true), pg_notify('lifecycle_appended', $1);
