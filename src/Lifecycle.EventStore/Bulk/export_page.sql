-- $1 after, $2 up to, $3 events at most.
select
  e.seq_id,
  e.id,
  e.stream_id,
  case when e.version = 1 then (select s.type from lifecycle.mt_streams s where s.id = e.stream_id) end,
  e.version,
  e.type,
  e.timestamp,
  e.data,
  e.headers,
  e.mt_dotnet_type,
  e.correlation_id,
  e.causation_id,
  e.user_name,
  e.tenant_id,
  e.bdata,
  e.is_archived
from lifecycle.mt_events e
where e.seq_id > $1 and e.seq_id <= $2
order by e.seq_id
limit $3;
