create temporary table if not exists chunk_streams (id varchar, type varchar, events bigint, recorded timestamptz) on commit preserve rows;
truncate chunk_streams;
