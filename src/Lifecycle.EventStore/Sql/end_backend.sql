-- $1 the process that served a connection which broke, $2 how long ago that connection was used. False where it is still there; what it was
-- sent could yet take effect. A process that began later, or that asks this, only bears the same number.
select coalesce(
  (
    select pg_terminate_backend(a.pid, 5000)
    from pg_stat_activity a
    where a.pid = $1 and a.pid <> pg_backend_pid() and a.usename = current_user and a.datname = current_database()
      and a.backend_start <= clock_timestamp() - $2
  ),
  true);
