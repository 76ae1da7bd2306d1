-- The position that an answer stands on: the lowest checkpoint among the read models that it rests on.
create or replace function lifecycle_read.basis(models text[]) returns bigint
language sql stable parallel safe
return (
  select coalesce(min(coalesce(p.last_seq_id, 0)), 0)
  from unnest(models) as n (name) left join lifecycle.mt_event_progression p on p.name = n.name
);
