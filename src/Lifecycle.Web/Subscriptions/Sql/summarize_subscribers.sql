select count(*)::int, count(*) filter (where s.state = 'paused')::int, count(*) filter (where c.failing_since is not null)::int,
  (select count(*)::int from lifecycle.subscriber_dead_letters)
from lifecycle.subscribers s
join lifecycle.subscriber_cursors c on c.name = s.name;
