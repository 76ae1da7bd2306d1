-- $1 models, $2 basis (null: the lowest checkpoint), $3 stream, $4 after (a version), $5 rows. The log knows a stream's positions.
with basis as materialized (select case when lifecycle_read.basis($1) is not null then coalesce($2, lifecycle_read.basis($1)) end as position)
select b.position, a.*
from basis b
left join lateral (
  select v.*
  from lifecycle.mt_events e
  join lifecycle_read.visible_rows($1, b.position) v on v.position = e.seq_id
  where e.stream_id = $3 and e.version > $4
  order by e.version
  limit $5
) a on true
order by a.position;
