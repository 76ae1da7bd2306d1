update lifecycle.mt_streams set version = version + 10, timestamp = now() where id = $1 and version = $2;
