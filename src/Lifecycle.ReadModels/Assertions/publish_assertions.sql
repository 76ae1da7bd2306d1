-- Opens the rows that waited for the publications of a page, each at the first one with which all that the row draws on was published.
-- What was corrected or withdrawn before it stays out of sight. The page begins at position $4; its own rows that draw on one inspection
-- are open already. That is said in a way in which no index of positions alone answers it: it would lead to all that stands before the page.
update lifecycle_read.assertions a
set force_from = case when a.force_moment not in ('never', 'if published') then coalesce(a.force_from, opened.at) end,
    body_from = case when a.body_moment not in ('never', 'if published') then coalesce(a.body_from, opened.at) end,
    public_from = case when a.public_moment not in ('never', 'if published') then opened.at end
from (
  select w.position, min(o.position) as at
  from unnest($2::text[], $3::bigint[]) as o (inspection, position)
  cross join lateral (
    select s.position, s.known_to, s.inspections, array[s.force_moment, s.body_moment, s.public_moment] as moments
    from lifecycle_read.assertions s
    where s.model = $1 and s.inspection = o.inspection and s.public_from is null
      and (s.inspection, s.position) < (o.inspection, $4)
    union all
    select s.position, s.known_to, s.inspections, array[s.force_moment, s.body_moment, s.public_moment] as moments
    from lifecycle_read.assertions s
    where s.model = $1 and s.inspection is null and s.inspections @> array[o.inspection] and s.public_from is null
  ) w
  where w.position < o.position and (w.known_to is null or w.known_to > o.position)
    and not w.moments <@ '{at once,never,if published}'
    and not exists (
      select from unnest(w.inspections) as named (inspection)
      where named.inspection <> o.inspection and not exists (
        select from lifecycle_read.assertions p
        where p.model = $1 and p.inspection = named.inspection and p.kind = 'publication'
          and p.position <= o.position and (p.known_to is null or p.known_to > o.position)
        offset 0))
  group by w.position
) opened
where a.model = $1 and a.position = opened.position;
