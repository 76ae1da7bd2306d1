-- $1 models, $2 basis (null: the lowest checkpoint), $3 positions.
with basis as materialized (select case when lifecycle_read.basis($1) is not null then coalesce($2, lifecycle_read.basis($1)) end as position)
select b.position, a.*
from basis b
left join lifecycle_read.visible_rows($1, b.position) a on a.position = any ($3)
order by a.position;
