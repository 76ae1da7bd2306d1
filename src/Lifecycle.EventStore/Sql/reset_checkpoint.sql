insert into lifecycle.mt_event_progression as p (name, last_seq_id) values ($1, 0)
on conflict (name) do update set last_seq_id = 0, last_updated = transaction_timestamp();
