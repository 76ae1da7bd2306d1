select seq_id, id, stream_id, version, type, data, headers, timestamp, correlation_id, causation_id, user_name
from lifecycle.mt_events
where seq_id > $1 and seq_id <= $2
order by seq_id;
