-- The order in which events became visible to the public.
create index if not exists timeline_v1_public on lifecycle_read.timeline_v1 (public_from, position) where public_from is not null;
