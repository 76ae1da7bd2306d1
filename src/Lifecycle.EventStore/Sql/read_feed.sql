-- $1 after, $2 events at most, $3 how the stream's id begins.
select seq_id, id, stream_id, version, type, data, headers, timestamp, correlation_id, causation_id, user_name
from lifecycle.mt_events
where seq_id > $1 and starts_with(stream_id, $3)
order by seq_id
limit $2;
