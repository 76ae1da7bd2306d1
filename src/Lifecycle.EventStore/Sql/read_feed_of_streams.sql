-- $1 after, $2 events at most, $3 how the stream's id begins, $4 types (null: all), $5 how many events are looked at.
-- No index has the streams by position, so that one read must not go on to the log's end for the next event of a rare one.
-- The last column says how far was looked; where nothing was found, one row says that alone.
with reach as materialized (
  select coalesce(max(l.seq_id), 0) as position
  from (select seq_id from lifecycle.mt_events where seq_id > $1 order by seq_id limit $5) l
)
select e.seq_id, e.id, e.stream_id, e.version, e.type, e.data, e.headers, e.timestamp, e.correlation_id, e.causation_id, e.user_name,
  r.position
from reach r
left join lateral (
  select *
  from lifecycle.mt_events e
  where e.seq_id > $1 and e.seq_id <= r.position and starts_with(e.stream_id, $3) and ($4 is null or e.type = any ($4))
  order by e.seq_id
  limit $2
) e on true
order by e.seq_id;
