-- For closing what a correction or withdrawal takes off the record. A hash, because keys are long and asked for whole.
create index if not exists assertions_open on lifecycle_read.assertions using hash (key) where known_to is null;
