update lifecycle.mt_streams set version = version + 1, timestamp = now() where id = $1 and version = $2;
