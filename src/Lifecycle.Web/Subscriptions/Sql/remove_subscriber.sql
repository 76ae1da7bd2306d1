delete from lifecycle.subscribers where name = $1;
