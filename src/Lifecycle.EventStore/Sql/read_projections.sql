-- How far each projection has come, what holds it up, and how its last rebuild stands: whether one is left unfinished, and whether
-- somebody is at it, who then holds a lock (whose key is the projection's name) for as long as that lasts.
select n.name, coalesce(p.last_seq_id, 0), s.position, s.type, s.error, s.stopped_at,
  (select count(*) from lifecycle.projection_skips k where k.name = n.name and k.position <= p.last_seq_id),
  r.until, r.started_at,
  r.resumed_from,
  extract(epoch from p.last_updated - r.resumed_at)::double precision,
  r.until is not null and exists (
    select from pg_locks l
    where l.locktype = 'advisory' and l.classid = 1818322788 and l.objid = hashtext(n.name)::oid and l.objsubid = 2 and l.granted
      and l.database = (select d.oid from pg_database d where d.datname = current_database()))
from unnest($1) with ordinality as n (name, ordinal)
left join lifecycle.mt_event_progression p on p.name = n.name
left join lifecycle.projection_stops s on s.name = n.name
left join lifecycle.projection_rebuilds r on r.name = n.name and r.until > coalesce(p.last_seq_id, 0)
order by n.ordinal;
