-- Whether every read model has come as far as the log: 1 or 0.
select (count(*) > 0 and coalesce(min(p.last_seq_id) >= (select max(e.seq_id) from lifecycle.mt_events e), false))::int::bigint
from lifecycle.mt_event_progression p
where p.name <> 'HighWaterMark';
