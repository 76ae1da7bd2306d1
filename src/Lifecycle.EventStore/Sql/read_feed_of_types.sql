-- $1 after, $2 events at most, $3 how the stream's id begins, $4 types. Each type is read by its index, however rare it is.
with chosen as (
  select e.seq_id
  from unnest($4) as t (type)
  cross join lateral (
    select e.seq_id from lifecycle.mt_events e
    where e.type = t.type and e.seq_id > $1 and starts_with(e.stream_id, $3)
    order by e.seq_id
    limit $2
  ) e
  order by e.seq_id
  limit $2
)
select e.seq_id, e.id, e.stream_id, e.version, e.type, e.data, e.headers, e.timestamp, e.correlation_id, e.causation_id, e.user_name
from chosen c join lifecycle.mt_events e on e.seq_id = c.seq_id
order by e.seq_id;
