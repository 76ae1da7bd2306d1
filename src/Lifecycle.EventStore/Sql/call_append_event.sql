select outcome, first_position, last_position, stream_ids, stream_versions
from lifecycle.append_event($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);
