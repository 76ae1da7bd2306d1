-- $1 models, $2 an instant, or null. The log's last position and recorded time; the lowest checkpoint, and when what it has taken in was
-- recorded; the last position at or before the instant.
select coalesce(last.seq_id, 0), last.timestamp, p.position,
  (select e.timestamp from lifecycle.mt_events e where e.seq_id = p.position),
  case when $2 is not null then lifecycle_read.position_at($2) end
from (select lifecycle_read.basis($1) as position) p
left join lateral (select e.seq_id, e.timestamp from lifecycle.mt_events e order by e.seq_id desc limit 1) last on true;
