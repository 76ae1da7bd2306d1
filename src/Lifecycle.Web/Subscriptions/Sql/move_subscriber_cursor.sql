-- $2, $3 the place that it must have, $4, $5 the new one. One row, or somebody else has moved it.
update lifecycle.subscriber_cursors
set public_from = $4, position = $5, tries = 0, failing_since = null, next_try = null, last_error = null
where name = $1 and public_from = $2 and position = $3;
