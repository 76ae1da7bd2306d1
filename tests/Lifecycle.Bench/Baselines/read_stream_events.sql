select version, type, data from lifecycle.mt_events where stream_id = $1 order by version;
