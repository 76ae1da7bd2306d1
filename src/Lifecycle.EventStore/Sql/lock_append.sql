-- Nobody appends while the tables change: append takes its locks in another order.
select pg_advisory_xact_lock(7811887614297465708);
