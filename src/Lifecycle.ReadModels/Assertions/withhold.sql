-- $1 model, $2 key, $3 the redaction's position, $4 what is read instead. A later redaction of the same key takes its place.
insert into lifecycle_read.withheld as w (model, key, redaction, fact)
values ($1, $2, $3, $4)
on conflict (model, key) do update set redaction = excluded.redaction, fact = excluded.fact where w.redaction <= excluded.redaction;
