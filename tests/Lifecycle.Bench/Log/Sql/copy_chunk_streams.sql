copy chunk_streams (id, type, events, recorded) from stdin (format binary)
