select coalesce(min(coalesce(p.last_seq_id, 0)), 0)
from unnest($1) as n (name)
left join lifecycle.mt_event_progression p on p.name = n.name;
