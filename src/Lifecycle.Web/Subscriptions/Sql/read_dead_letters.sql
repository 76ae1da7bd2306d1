-- $1 name, $2 only those that are to be sent again.
select public_from, position, event_id, tries, last_error, given_up_at, replay
from lifecycle.subscriber_dead_letters
where name = $1 and (replay or not $2)
order by public_from, position;
