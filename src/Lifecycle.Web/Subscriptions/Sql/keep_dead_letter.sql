update lifecycle.subscriber_dead_letters set replay = false, tries = tries + 1, last_error = $4, given_up_at = $5
where name = $1 and public_from = $2 and position = $3;
