-- What of a finding or a recommendation is searched: its statement and those of its parts, as English words. What is very long is searched
-- in its beginning, because a list of words has an end.
create or replace function lifecycle_read.searchable(fact jsonb) returns tsvector
language sql immutable parallel safe
return (
  select to_tsvector('pg_catalog.english', left(string_agg(s #>> '{}', E'\n'), 100000))
  from jsonb_path_query(fact, 'strict $.**.statement') s
);
