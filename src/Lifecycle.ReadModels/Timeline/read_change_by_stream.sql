-- $1 models, $2 basis, $3 stream: the greatest position that changed anything in the scope, whatever page is asked for.
select coalesce(max(greatest(
  a.position, a.public_from, case when a.known_to <= $2 then a.known_to end,
  case when a.kind = 'withheld' then (a.fact -> 'redaction' ->> 'position')::bigint end)), 0)
from lifecycle.mt_events e
join lifecycle_read.visible_rows($1, $2) a on a.position = e.seq_id
where e.stream_id = $3;
