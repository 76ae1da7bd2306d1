-- A version that has never run over a log that is not empty is being built: it answers when it has come as far as the log reaches now.
insert into lifecycle.projection_rebuilds (name, until)
select n.name, (select max(seq_id) from lifecycle.mt_events)
from unnest($1) as n (name)
where exists (select from lifecycle.mt_events)
  and not exists (select from lifecycle.mt_event_progression p where p.name = n.name)
on conflict (name) do nothing;
