-- For what draws on several inspections and waits until all of them are published.
create index if not exists assertions_waiting on lifecycle_read.assertions using gin (inspections) with (fastupdate = off)
where inspection is null and public_from is null;
