-- Rows of one model over arrays ($1 the model). They lie between positions $2 and $3, and what stands there already is left as it is:
-- nobody else writes meanwhile, so it need not be asked row by row.
-- Visible with publication: at once where every inspection that the row draws on is published already, else with the publication that
-- comes later; "if published" is the same, but a later publication does not open the row. Of publications in the same page opens_at
-- tells, for a row that draws on one inspection: its own position, or that of the first one after it. Of those before the page the table
-- tells, once for each inspection ($4): which stand, and which were withdrawn within the page. Rows that draw on several inspections ask
-- for each, as at their own position (offset 0: by the index, for there are few of them). Arrays in the select list go side by side like
-- those in the from clause, but are not first gathered into a table each.
with published as materialized (
  select p.inspection, p.known_to
  from lifecycle_read.assertions p
  where p.model = $1 and p.inspection = any ($4) and p.kind = 'publication' and p.position < $2 and (p.known_to is null or p.known_to >= $2)
), withdrawn as materialized (
  select p.inspection, p.known_to from published p where p.known_to is not null
)
insert into lifecycle_read.assertions (
  model, position, key, kind, known_to, force, framework, inspection, inspections, question,
  valid, valid_earliest, valid_latest,
  force_moment, force_from, body_moment, body_from, public_moment, public_from,
  event_id, event_type, stream, version, recorded_at, actor, voice, reason, source, fact, made_known, end_made_known)
select
  $1, r.position, r.key, r.kind, r.known_to, r.force, r.framework, r.inspection,
  coalesce(r.inspections::text[], case when r.inspection is null then '{}' else array[r.inspection] end), r.question,
  r.valid, r.valid_earliest, r.valid_latest,
  r.force_moment,
  case r.force_moment when 'at once' then r.position when 'never' then null when 'if published' then r.at else coalesce(r.at, r.opens_at) end,
  r.body_moment,
  case r.body_moment when 'at once' then r.position when 'never' then null when 'if published' then r.at else coalesce(r.at, r.opens_at) end,
  r.public_moment,
  case r.public_moment when 'at once' then r.position when 'never' then null when 'if published' then r.at else coalesce(r.at, r.opens_at) end,
  r.event_id, r.event_type, r.stream, r.version, r.recorded_at, r.actor, r.voice, r.reason, r.source::text[], r.fact, r.made_known, r.end_made_known
from (
  select u.*, case
    when u.inspections is null then case
      when u.inspection is null or u.opens_at = u.position
        or u.inspection in (select p.inspection from published p where p.known_to is null)
        or exists (select from withdrawn w where w.inspection = u.inspection and w.known_to > u.position)
      then u.position
    end
    when not exists (
      select from unnest(u.inspections::text[]) as named (inspection)
      where not exists (
        select from lifecycle_read.assertions p
        where p.model = $1 and p.inspection = named.inspection and p.kind = 'publication'
          and p.position <= u.position and (p.known_to is null or p.known_to > u.position)
        offset 0))
    then u.position
  end as at
  from (
    select
      unnest($5::bigint[]) as position, unnest($6::text[]) as key, unnest($7::text[]) as kind, unnest($8::bigint[]) as known_to,
      unnest($9::text[]) as force, unnest($10::text[]) as framework, unnest($11::text[]) as inspection, unnest($12::text[]) as inspections,
      unnest($13::text[]) as question,
      unnest($14::text[]) as valid, unnest($15::date[]) as valid_earliest, unnest($16::date[]) as valid_latest,
      unnest($17::text[]) as force_moment, unnest($18::text[]) as body_moment, unnest($19::text[]) as public_moment, unnest($20::bigint[]) as opens_at,
      unnest($21::uuid[]) as event_id, unnest($22::text[]) as event_type, unnest($23::text[]) as stream, unnest($24::bigint[]) as version,
      unnest($25::timestamptz[]) as recorded_at, unnest($26::text[]) as actor, unnest($27::text[]) as voice, unnest($28::text[]) as reason,
      unnest($29::text[]) as source, unnest($30::jsonb[]) as fact,
      unnest($31::text[]) as made_known, unnest($32::text[]) as end_made_known
  ) u
  offset 0
) r
where r.position not in (select a.position from lifecycle_read.assertions a where a.model = $1 and a.position between $2 and $3);
