select pg_try_advisory_lock(1818322788, hashtext($1));
