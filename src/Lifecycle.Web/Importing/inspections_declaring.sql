select distinct e.stream_id
from lifecycle.mt_events e
where e.type in ('document_registered', 'document_corrected')
  and coalesce(e.data -> 'document', e.data -> 'to') ->> 'document' = any ($1)
order by e.stream_id
