select pg_advisory_unlock(hashtextextended('lifecycle ' || $1, 0));
