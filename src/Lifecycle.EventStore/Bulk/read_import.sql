select done, last_id from lifecycle.imports where name = $1;
