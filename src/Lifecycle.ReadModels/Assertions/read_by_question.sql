-- $1 models, $2 basis (null: the lowest checkpoint), $3 questions.
with basis as (
  select coalesce($2, (
    select coalesce(min(coalesce(p.last_seq_id, 0)), 0)
    from unnest($1) as n (name) left join lifecycle.mt_event_progression p on p.name = n.name)) as position
)
select b.position, a.position, a.kind, a.known_to, a.force, a.framework, a.inspection, a.question, a.valid,
  a.public_from, a.event_id, a.event_type, a.stream, a.version, a.recorded_at, a.actor, a.voice, a.reason, a.source, a.fact
from basis b
left join lifecycle_read.assertions a
  on a.model = any ($1) and a.question = any ($3)
  and a.position <= b.position and a.public_from <= b.position
order by a.position, a.model;
