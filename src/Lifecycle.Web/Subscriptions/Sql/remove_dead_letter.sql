delete from lifecycle.subscriber_dead_letters where name = $1 and public_from = $2 and position = $3;
