insert into bare_answers (force, body) values ($1, $2);
