-- Visible with publication: at once where every inspection that the row draws on is published already. "If published" is the same,
-- but a publication that comes later does not open the row.
insert into lifecycle_read.assertions (
  model, position, key, kind, force, framework, inspection, inspections, question,
  valid, valid_earliest, valid_latest,
  force_moment, force_from, body_moment, body_from, public_moment, public_from,
  event_id, event_type, stream, version, recorded_at, actor, voice, reason, source, fact, known_to)
select
  $1, $2, $3, $4, $5, $6, $7, $8, $9,
  $10, $11, $12,
  $13, case $13 when 'at once' then $2 when 'never' then null else published.at end,
  $14, case $14 when 'at once' then $2 when 'never' then null else published.at end,
  $15, case $15 when 'at once' then $2 when 'never' then null else published.at end,
  $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26
from (
  select case when not exists (
    select from unnest($8) as named (inspection)
    where not exists (
      select from lifecycle_read.assertions p
      where p.model = $1 and p.inspection = named.inspection and p.kind = 'publication' and p.known_to is null)
  ) then $2 end as at
) published
on conflict (model, position) do nothing;
