-- $1 positions. What the clock itself read, where the recorded time ran ahead of it.
select e.seq_id, (e.headers -> 'closed' ->> 'clock')::timestamptz
from lifecycle.mt_events e
where e.seq_id = any ($1) and e.headers -> 'closed' ? 'clock';
