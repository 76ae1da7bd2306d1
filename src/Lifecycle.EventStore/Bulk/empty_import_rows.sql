truncate pg_temp.import_rows;
