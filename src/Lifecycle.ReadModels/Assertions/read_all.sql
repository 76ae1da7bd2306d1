-- $1 models, $2 basis (null: the lowest checkpoint).
with basis as materialized (select coalesce($2, lifecycle_read.basis($1)) as position)
select b.position, a.*
from basis b
left join lifecycle_read.visible($1, b.position) a on true
order by a.position;
