-- $1 models, $2 basis (null: the lowest checkpoint), $3 questions. The outlines and publications of the inspections concerned come along.
with basis as materialized (select case when lifecycle_read.basis($1) is not null then coalesce($2, lifecycle_read.basis($1)) end as position)
select b.position, a.*
from basis b
left join lateral (
  select v.* from lifecycle_read.visible_rows($1, b.position) v where v.question = any ($3)
  union all
  select v.* from lifecycle_read.visible_rows($1, b.position) v
  where v.kind in ('inspection', 'publication')
    and v.inspection in (select j.inspection from lifecycle_read.visible_rows($1, b.position) j where j.question = any ($3))
) a on true
order by a.position;
