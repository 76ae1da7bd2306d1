-- $1 models, $2 force. The lowest checkpoint; the greatest position that changed anything of the force, or of what belongs to none, null
-- where nothing can be seen of the force or a model is being built.
select b.position, (
  select case when bool_or(c.scope = $2) then max(c.changed) end
  from lifecycle_read.scope_changes c
  where c.model = any ($1) and c.scope = any (array['', $2]))
from (select lifecycle_read.basis($1) as position) b;
