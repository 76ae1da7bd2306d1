-- $1 stream, $2 from version, $3 to version (null: the last), $4 recorded until (null: whenever).
select seq_id, version, type, data, (headers -> 'open' -> 'schema')::text
from lifecycle.mt_events
where stream_id = $1 and version >= $2 and version <= coalesce($3, 9223372036854775807) and timestamp <= coalesce($4, 'infinity')
order by version;
