select * from pg_temp.drop_retired_versions($1, $2, $3, $4);
