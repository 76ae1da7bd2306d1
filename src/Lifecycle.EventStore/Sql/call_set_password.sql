select pg_temp.set_password($1, $2);
