-- $1 after, $2 events at most.
select seq_id, id, stream_id, version, type, data, headers, timestamp, correlation_id, causation_id, user_name
from lifecycle.mt_events
where seq_id > $1
order by seq_id
limit $2;
