copy lifecycle.mt_streams (id, type, version, timestamp, created) from stdin (format binary)
