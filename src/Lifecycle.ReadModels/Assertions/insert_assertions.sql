-- Rows of one model over arrays ($1 the model). Visible with publication: at once where every inspection that the row draws on is
-- published already. "If published" is the same, but a publication that comes later does not open the row. Publications stand in the
-- table before the rows that may rest on them, so what was published is asked as at the row's own position; opens_at is the later
-- publication in the same page, of a row that draws on one inspection and lasted until then. The rows lie between $28 and $29, and what
-- stands there already is left as it is: nobody else writes meanwhile, so it need not be asked row by row.
insert into lifecycle_read.assertions (
  model, position, key, kind, known_to, force, framework, inspection, inspections, question,
  valid, valid_earliest, valid_latest,
  force_moment, force_from, body_moment, body_from, public_moment, public_from,
  event_id, event_type, stream, version, recorded_at, actor, voice, reason, source, fact)
select
  $1, r.position, r.key, r.kind, r.known_to, r.force, r.framework, r.inspection,
  coalesce(r.inspections::text[], case when r.inspection is null then '{}' else array[r.inspection] end), r.question,
  r.valid, r.valid_earliest, r.valid_latest,
  r.force_moment,
  case r.force_moment when 'at once' then r.position when 'never' then null when 'if published' then published.at else coalesce(published.at, r.opens_at) end,
  r.body_moment,
  case r.body_moment when 'at once' then r.position when 'never' then null when 'if published' then published.at else coalesce(published.at, r.opens_at) end,
  r.public_moment,
  case r.public_moment when 'at once' then r.position when 'never' then null when 'if published' then published.at else coalesce(published.at, r.opens_at) end,
  r.event_id, r.event_type, r.stream, r.version, r.recorded_at, r.actor, r.voice, r.reason, r.source::text[], r.fact
from unnest(
  $2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
  $11::text[], $12::date[], $13::date[],
  $14::text[], $15::text[], $16::text[], $17::bigint[],
  $18::uuid[], $19::text[], $20::text[], $21::bigint[], $22::timestamptz[], $23::text[], $24::text[], $25::text[], $26::text[], $27::jsonb[])
  as r (
    position, key, kind, known_to, force, framework, inspection, inspections, question,
    valid, valid_earliest, valid_latest,
    force_moment, body_moment, public_moment, opens_at,
    event_id, event_type, stream, version, recorded_at, actor, voice, reason, source, fact)
cross join lateral (
  select case
    when r.force_moment in ('at once', 'never') and r.body_moment in ('at once', 'never') and r.public_moment in ('at once', 'never') then null
    when r.inspections is null then (
      select r.position
      where r.inspection is null or exists (
        select from lifecycle_read.assertions p
        where p.model = $1 and p.inspection = r.inspection and p.kind = 'publication'
          and p.position <= r.position and (p.known_to is null or p.known_to > r.position)))
    when not exists (
      select from unnest(r.inspections::text[]) as named (inspection)
      where not exists (
        select from lifecycle_read.assertions p
        where p.model = $1 and p.inspection = named.inspection and p.kind = 'publication'
          and p.position <= r.position and (p.known_to is null or p.known_to > r.position)))
    then r.position
  end as at
  offset 0
) published
where r.position not in (select a.position from lifecycle_read.assertions a where a.model = $1 and a.position between $28 and $29);
