-- Closes what stood under these keys before a page, each at the page's first event that takes it off the record. The page begins at
-- position $5; its own rows are closed already. That is said in a way in which no index of positions alone answers it: it would lead to all
-- that stands before the page.
update lifecycle_read.assertions a
set known_to = closed.at, end_made_known = closed.made_known
from (
  select s.position, c.position as at, c.made_known
  from unnest($2::text[], $3::text[], $4::bigint[], $6::text[]) as c (key, inspection, position, made_known)
  cross join lateral (
    select o.position
    from lifecycle_read.assertions o
    where o.model = $1 and o.inspection = c.inspection and o.key = c.key and o.known_to is null
      and (o.inspection, o.position) < (c.inspection, $5)
    union all
    select o.position
    from lifecycle_read.assertions o
    where o.model = $1 and o.inspection is null and c.inspection is null and o.key = c.key and o.known_to is null and o.position + 0 < $5
  ) s
) closed
where a.model = $1 and a.position = closed.position;
