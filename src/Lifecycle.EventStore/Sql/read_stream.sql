select seq_id, id, stream_id, version, type, data, headers, timestamp, correlation_id, causation_id, user_name
from lifecycle.mt_events
where stream_id = $1 and version >= $2
order by version;
