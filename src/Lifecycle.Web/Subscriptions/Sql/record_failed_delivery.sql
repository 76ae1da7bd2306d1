-- $2, $3 the place that it must have.
update lifecycle.subscriber_cursors
set tries = $4, failing_since = coalesce(failing_since, $5), next_try = $6, last_error = $7
where name = $1 and public_from = $2 and position = $3;
