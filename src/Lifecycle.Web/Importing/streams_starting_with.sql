select s.id, e.correlation_id
from lifecycle.mt_streams s
join lifecycle.mt_events e on e.stream_id = s.id and e.version = 1
where starts_with(s.id, $1)
order by s.id
