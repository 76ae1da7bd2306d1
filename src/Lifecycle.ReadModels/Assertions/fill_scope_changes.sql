-- Of assertions that were written before changes were noted.
insert into lifecycle_read.scope_changes (model, scope, changed)
select a.model, coalesce(a.force, ''), max(greatest(a.public_from, a.known_to))
from lifecycle_read.assertions a
where a.public_from is not null and not exists (select from lifecycle_read.scope_changes)
group by 1, 2
on conflict do nothing;
