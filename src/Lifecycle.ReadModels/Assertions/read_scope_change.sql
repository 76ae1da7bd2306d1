-- $1 models, $2 force.
select reached, changed from lifecycle_read.scope_change($1, $2);
