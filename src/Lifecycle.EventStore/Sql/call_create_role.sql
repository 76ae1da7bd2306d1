select pg_temp.create_role($1, $2);
