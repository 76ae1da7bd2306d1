-- Closes what stood under these keys before a page, each at the page's first event that takes it off the record.
update lifecycle_read.assertions a
set known_to = c.position
from unnest($2::text[], $3::bigint[]) as c (key, position)
where a.model = $1 and a.key = c.key and a.known_to is null and a.position < c.position;
