select
  coalesce((select max(seq_id) from lifecycle.mt_events), 0),
  coalesce((select last_seq_id from lifecycle.mt_event_progression where name = 'HighWaterMark'), 0);
