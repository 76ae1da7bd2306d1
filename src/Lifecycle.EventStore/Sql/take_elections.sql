select n.name from unnest($1) as n (name) where pg_try_advisory_lock(hashtextextended('lifecycle ' || n.name, 0));
