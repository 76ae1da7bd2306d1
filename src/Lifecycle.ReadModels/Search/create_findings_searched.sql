create index if not exists inspections_v1_searched on lifecycle_read.inspections_v1 using gin (lifecycle_read.searchable(fact))
where kind in ('finding', 'recommendation');
