insert into lifecycle.projection_versions as v (name, model, version, tables)
select n.name, n.model, n.version, string_to_array(n.tables, ',')
from unnest($1, $2, $3, $4) as n (name, model, version, tables)
on conflict (name) do update set tables = excluded.tables, seen_at = clock_timestamp();
