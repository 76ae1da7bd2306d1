insert into lifecycle.mt_events
  (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, headers, user_name)
values (nextval('lifecycle.mt_events_sequence'), $1, $2, $3, $4, $5, now(), $6, $7, $8, $9);
