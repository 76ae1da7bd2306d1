-- Opens the rows that waited for this publication. What was corrected or withdrawn before it stays out of sight.
update lifecycle_read.assertions a
set force_from = case when a.force_moment not in ('never', 'if published') then coalesce(a.force_from, $3) end,
    body_from = case when a.body_moment not in ('never', 'if published') then coalesce(a.body_from, $3) end,
    public_from = case when a.public_moment not in ('never', 'if published') then $3 end
where a.model = $1 and $2 = any (a.inspections) and a.public_from is null and a.known_to is null and a.position < $3
  and not exists (
    select from unnest(a.inspections) as named (inspection)
    where named.inspection <> $2 and not exists (
      select from lifecycle_read.assertions p
      where p.model = $1 and p.inspection = named.inspection and p.kind = 'publication' and p.known_to is null));
