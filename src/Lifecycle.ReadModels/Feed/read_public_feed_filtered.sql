-- $1, $2 the cursor, $3 types (null: all), $4 what streams begin with (empty: all). Every row looked at is answered, without an
-- event where the filter leaves it out, so that the reader moves on over what it does not want.
with basis as materialized (select lifecycle_read.basis(array['Timeline:All']) as position)
select b.position, f.*
from basis b
left join lateral (
  select a.public_from, a.position, e.id, a.event_type, a.stream, a.version, a.recorded_at, a.valid, a.voice, a.reason,
    array_to_string(a.source, '; '), coalesce((e.headers -> 'open' ->> 'schema')::int, 1),
    case when a.kind = 'withheld' then jsonb_build_object('withheld', a.fact) else e.data end,
    case when a.kind = 'withheld' then (a.fact -> 'redaction' ->> 'position')::bigint end
  from (
    select * from lifecycle_read.visible_rows(array['Timeline:All'], b.position) v
    where (v.public_from, v.position) > ($1, $2)
    order by v.public_from, v.position
    limit 5000
  ) a
  left join lifecycle.mt_events e
    on e.seq_id = a.position
    and ($3::text[] is null or a.event_type = any ($3))
    and starts_with(a.stream, $4)
) f on true
order by f.public_from, f.position;
