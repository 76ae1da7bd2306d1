insert into lifecycle.mt_events
  (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, headers, user_name)
select nextval('lifecycle.mt_events_sequence'), e.id, $1, e.version, e.data, e.type, now(), e.dotnet_type, $2, e.headers, $3
from unnest($4, $5, $6, $7, $8, $9) as e (id, version, data, type, dotnet_type, headers);
