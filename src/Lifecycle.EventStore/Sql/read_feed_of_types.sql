-- $1 after, $2 events at most, $3 types. Each type is read by its index, however rare it is, up to the log's end.
-- The last column says how far was looked; where nothing was found, one row says that alone.
with reach as materialized (
  select coalesce(max(seq_id), 0) as position from lifecycle.mt_events
),
chosen as (
  select e.seq_id
  from reach r
  cross join unnest($3) as t (type)
  cross join lateral (
    select e.seq_id from lifecycle.mt_events e
    where e.type = t.type and e.seq_id > $1 and e.seq_id <= r.position
    order by e.seq_id
    limit $2
  ) e
  order by e.seq_id
  limit $2
)
select e.seq_id, e.id, e.stream_id, e.version, e.type, e.data, e.headers, e.timestamp, e.correlation_id, e.causation_id, e.user_name,
  r.position
from reach r
left join (chosen c join lifecycle.mt_events e on e.seq_id = c.seq_id) on true
order by e.seq_id;
