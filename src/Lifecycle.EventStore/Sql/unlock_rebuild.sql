select pg_advisory_unlock(1818322788, hashtext($1));
