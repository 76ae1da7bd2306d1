-- The last position, and how many events there are up to it: of one snapshot.
select coalesce(max(seq_id), 0), count(*) from lifecycle.mt_events;
