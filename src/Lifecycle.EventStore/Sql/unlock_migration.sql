select pg_advisory_unlock(7811887614464190322);
