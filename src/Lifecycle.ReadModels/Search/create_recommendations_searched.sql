create index if not exists recommendations_v1_searched on lifecycle_read.recommendations_v1 using gin (lifecycle_read.searchable(fact))
where kind in ('finding', 'recommendation');
