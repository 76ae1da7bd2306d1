insert into lifecycle.mt_streams as s (id, type, version, timestamp, created)
select c.id, c.type, c.events, c.recorded, c.recorded from chunk_streams c
on conflict (id) do update set version = s.version + excluded.version, timestamp = excluded.timestamp;
