-- Whether the read models have been built: 0 or 1.
select count(*) from lifecycle.mt_event_progression where name = 'Timeline:All' and last_seq_id > 0;
