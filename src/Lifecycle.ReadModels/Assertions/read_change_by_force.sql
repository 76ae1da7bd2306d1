-- $1 model, $2 basis, $3 force: the greatest position that changed anything in the scope, whatever page is asked for.
select coalesce(max(greatest(a.position, a.public_from, case when a.known_to <= $2 then a.known_to end)), 0)
from lifecycle_read.assertions a
where a.model = $1 and a.force = $3 and a.position <= $2 and a.public_from <= $2;
