select seq_id, id, stream_id, version, type, data, headers, timestamp, correlation_id, causation_id, user_name
from lifecycle.mt_events
order by seq_id;
