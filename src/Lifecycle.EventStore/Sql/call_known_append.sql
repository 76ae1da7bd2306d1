select outcome, first_position, last_position, stream_ids, stream_versions
from lifecycle.known_append($1, $2, '{}');
