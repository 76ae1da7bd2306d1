select distinct e.stream_id
from lifecycle.mt_events e
where e.type in ('thread_asserted', 'thread_revised') and strpos(e.data::text, $1) > 0
order by e.stream_id
