select n.name, p.last_seq_id, s.position, s.type, s.error, s.stopped_at
from unnest($1) with ordinality as n (name, ordinal)
left join lifecycle.mt_event_progression p on p.name = n.name
left join lifecycle.projection_stops s on s.name = n.name
order by n.ordinal;
