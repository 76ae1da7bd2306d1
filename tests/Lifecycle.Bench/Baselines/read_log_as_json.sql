select row_to_json(e)
from (
  select seq_id, id, stream_id, version, type, data, timestamp, correlation_id, causation_id
  from lifecycle.mt_events
  order by seq_id
  limit $1
) e;
