select pg_notify('lifecycle_appended', $1);
