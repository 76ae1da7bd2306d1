-- $1 positions: the public events there, as the feed gives them, by position.
with basis as materialized (select lifecycle_read.basis(array['Timeline:All']) as position)
select b.position, f.*
from basis b
left join lateral (
  select a.public_from, a.position, a.event_id, a.event_type, a.stream, a.version, a.recorded_at, a.valid, a.voice, a.reason,
    array_to_string(a.source, '; '), coalesce((e.headers -> 'open' ->> 'schema')::int, 1),
    case when a.kind = 'withheld' then jsonb_build_object('withheld', a.fact) else e.data end,
    case when a.kind = 'withheld' then (a.fact -> 'redaction' ->> 'position')::bigint end
  from lifecycle_read.visible_rows(array['Timeline:All'], b.position) a
  join lifecycle.mt_events e on e.seq_id = a.position
  where a.position = any ($1)
) f on true
order by f.position;
