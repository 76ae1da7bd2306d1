-- $1 models, $2 basis (null: the lowest checkpoint), $3 force (null: none). Rows of no force (frameworks) come along.
with basis as materialized (select case when lifecycle_read.basis($1) is not null then coalesce($2, lifecycle_read.basis($1)) end as position)
select b.position, a.*
from basis b
left join lifecycle_read.visible_rows($1, b.position) a on a.force = $3 or a.force is null
order by a.position;
