-- $1 models, $2 forces.
select place, reached, changed from lifecycle_read.scopes_changed($1, $2);
