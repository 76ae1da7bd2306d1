select pg_advisory_lock(7811887614464190322);
