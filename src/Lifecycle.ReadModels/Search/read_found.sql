-- $1 models, $2 basis (null: the lowest checkpoint), $3 words, $4 how they are marked. The findings and recommendations that may be seen and
-- have the words, in any version, with their rank and their passages; beside them, of their inspections, what tells when they hold.
with basis as materialized (select case when lifecycle_read.basis($1) is not null then coalesce($2, lifecycle_read.basis($1)) end as position),
asked as materialized (select websearch_to_tsquery('pg_catalog.english', $3) as query),
found as materialized (
  select v.position, v.kind, v.inspection, ts_rank(lifecycle_read.searchable(v.fact), q.query, 32)::float8 as rank,
    array(select ts_headline('pg_catalog.english', s #>> '{}', q.query, $4) from jsonb_path_query(v.fact, 'strict $.**.statement') s) as passages
  from basis b
  cross join asked q
  join lifecycle_read.assertions a
    on a.model = any ($1) and a.kind in ('finding', 'recommendation') and lifecycle_read.searchable(a.fact) @@ q.query
  join lifecycle_read.visible_rows($1, b.position) v on v.position = a.position and v.kind = a.kind
)
select b.position, a.*, f.rank, f.passages
from basis b
left join lateral (
  select v.*
  from lifecycle_read.visible_rows($1, b.position) v
  where v.inspection in (select s.inspection from found s) and v.kind in ('inspection', 'publication', 'redaction', 'finding', 'recommendation')
  union all
  select v.* from lifecycle_read.visible_rows($1, b.position) v where v.force is null and v.kind = 'question'
) a on true
left join found f on f.position = a.position and f.kind = a.kind
order by a.position;
