select count(*) from lifecycle.mt_events;
