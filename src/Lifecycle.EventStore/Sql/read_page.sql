-- The events after $1 up to $2 but for those of types that nobody wants ($3); a type that this binary has never heard of is not among these.
select seq_id, id, stream_id, version, type, data, headers, timestamp, correlation_id, causation_id, user_name
from lifecycle.mt_events
where seq_id > $1 and seq_id <= $2 and type <> all ($3)
order by seq_id
limit $4;
