-- $1 model, $2 key, $3 the position at which the redaction was lifted: one of later stays.
delete from lifecycle_read.withheld w where w.model = $1 and w.key = $2 and w.redaction < $3;
