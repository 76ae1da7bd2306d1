-- Every row of every read model's table, whatever tables there are.
select sum((xpath('/row/rows/text()', query_to_xml(format('select count(*) as rows from %I.%I', t.schemaname, t.tablename), false, true, '')))[1]::text::bigint)::bigint
from pg_tables t
where t.schemaname = 'lifecycle_read'
  and not exists (select from pg_inherits i where i.inhparent = format('%I.%I', t.schemaname, t.tablename)::regclass);
