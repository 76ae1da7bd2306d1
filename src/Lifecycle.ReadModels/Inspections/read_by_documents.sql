-- $1 models, $2 basis (null: the lowest checkpoint), $3 documents, by their names. With the outline and publication of each inspection that
-- registered one of them, which decide from when on the document is there. Which inspections these are is found first and by an index, so that
-- the cost is theirs alone; what may be seen of them is decided as everywhere.
with basis as materialized (select case when lifecycle_read.basis($1) is not null then coalesce($2, lifecycle_read.basis($1)) end as position),
registering as materialized (
  select array_agg(distinct d.inspection) as inspections
  from lifecycle_read.assertions d, basis b
  where d.model = any ($1) and d.position <= b.position and d.public_from <= b.position and d.kind = 'document' and d.fact ->> 'document' = any ($3))
select b.position, a.*
from basis b
left join lifecycle_read.visible_rows($1, b.position) a
  on a.kind in ('document', 'inspection', 'publication') and a.inspection = any ((select r.inspections from registering r)::text[])
order by a.position;
