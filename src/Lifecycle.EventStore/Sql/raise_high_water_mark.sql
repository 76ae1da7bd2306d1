insert into lifecycle.mt_event_progression as p (name, last_seq_id) values ('HighWaterMark', $1)
on conflict (name) do update set last_seq_id = excluded.last_seq_id, last_updated = transaction_timestamp()
where p.last_seq_id < excluded.last_seq_id;
