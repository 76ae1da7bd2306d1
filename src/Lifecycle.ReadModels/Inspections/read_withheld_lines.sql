-- $1 models, $2 what citations of the document begin with. In whichever version what is withheld cited them.
select distinct s.citation, w.fact::text
from lifecycle_read.withheld w
join lifecycle_read.assertions a on a.model = w.model and a.key = w.key
cross join lateral unnest(a.source) as s (citation)
where w.model = any ($1) and starts_with(s.citation, $2)
order by s.citation;
