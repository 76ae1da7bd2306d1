insert into public.bare_answers (force, body) values ($1, $2);
