update lifecycle_read.assertions set known_to = $3
where model = $1 and key = $2 and known_to is null and position < $3;
