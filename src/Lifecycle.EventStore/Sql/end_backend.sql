-- $1 the process that served a connection which broke. False where it is still there; what it was sent could yet take effect.
select coalesce(
  (select pg_terminate_backend(a.pid, 5000) from pg_stat_activity a where a.pid = $1 and a.usename = current_user and a.datname = current_database()),
  true);
