-- For closing what a correction or withdrawal takes off the record, where no inspection leads there.
create index if not exists assertions_open on lifecycle_read.assertions (key) where inspection is null and known_to is null;
