-- $1 models, $2 what citations of the document begin with. What is read in place of everything withheld that cites it, in whichever
-- version; not the lines, which tell where it stands.
select distinct w.fact::text
from lifecycle_read.withheld w
join lifecycle_read.assertions a on a.model = w.model and a.key = w.key
where w.model = any ($1) and exists (select from unnest(a.source) as s (citation) where starts_with(s.citation, $2));
