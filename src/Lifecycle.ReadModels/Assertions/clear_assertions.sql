delete from lifecycle_read.assertions where model = $1;
