-- $7 the revision that was changed: none where somebody else has changed it meanwhile.
-- What was holding it up may be mended by the change, so it is tried again at once.
with changed as (
  update lifecycle.subscribers set url = $2, types = $3, stream = $4, state = $5, secret = $6, revision = revision + 1
  where name = $1 and revision = $7
  returning name
)
update lifecycle.subscriber_cursors c set next_try = null
from changed where c.name = changed.name;
