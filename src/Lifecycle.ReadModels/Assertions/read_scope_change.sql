-- $1 models, $2 force, $3 the scopes to look at: the force's and that of what belongs to none. The lowest checkpoint, null where a model is
-- being built (as lifecycle_read.basis says it, here without a call); the greatest position that changed anything in these scopes, null where
-- nothing can be seen of the force.
select
  case when bool_and(m.position >= m.until and m.position > 0) then min(m.position) end,
  case when bool_or(m.is_there) then max(m.changed) end
from (
  select coalesce(p.last_seq_id, 0) as position, coalesce(r.until, 0) as until,
    (select max(c.changed) from lifecycle_read.scope_changes c where c.model = n.name and c.scope = any ($3)) as changed,
    exists (select from lifecycle_read.scope_changes c where c.model = n.name and c.scope = $2) as is_there
  from unnest($1) as n (name)
  left join lifecycle.mt_event_progression p on p.name = n.name
  left join lifecycle.projection_rebuilds r on r.name = n.name
) m;
