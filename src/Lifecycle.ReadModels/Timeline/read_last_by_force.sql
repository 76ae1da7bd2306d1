-- $1 models, $2 basis (null: the lowest checkpoint), $3 force, $4 positions of events that concern it beside its own, $5 rows. What became public last comes first.
with basis as materialized (select case when lifecycle_read.basis($1) is not null then coalesce($2, lifecycle_read.basis($1)) end as position)
select b.position, a.*
from basis b
left join lateral (
  select v.*
  from lifecycle_read.visible_rows($1, b.position) v
  where v.force = $3 or v.position = any ($4)
  order by v.public_from desc, v.position desc
  limit $5
) a on true
order by a.public_from desc, a.position desc;
