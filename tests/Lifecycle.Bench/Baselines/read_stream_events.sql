select version, type, data, headers, user_name from lifecycle.mt_events where stream_id = $1 order by version;
