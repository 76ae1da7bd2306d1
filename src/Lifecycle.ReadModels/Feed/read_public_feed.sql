-- $1, $2 the cursor (at which position the last event became public, and its own position), $3 rows.
-- Checkpoint and rows are of one snapshot. The limits that are written out let the planner see how little is read.
with basis as materialized (select lifecycle_read.basis(array['Timeline:All']) as position)
select b.position, f.*
from basis b
left join lateral (
  select a.public_from, a.position, a.event_id, a.event_type, a.stream, a.version, a.recorded_at, a.valid, a.voice, a.reason,
    array_to_string(a.source, '; '), coalesce((e.headers -> 'open' ->> 'schema')::int, 1),
    case when a.kind = 'withheld' then jsonb_build_object('withheld', a.fact) else e.data end,
    case when a.kind = 'withheld' then (a.fact -> 'redaction' ->> 'position')::bigint end
  from (
    select * from lifecycle_read.visible_rows(array['Timeline:All'], b.position) v
    where (v.public_from, v.position) > ($1, $2)
    order by v.public_from, v.position
    limit 1001
  ) a
  join lifecycle.mt_events e on e.seq_id = a.position
  order by a.public_from, a.position
  limit $3
) f on true
order by f.public_from, f.position;
