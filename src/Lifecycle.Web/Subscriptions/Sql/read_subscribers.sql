-- $1 a name (null: all).
select s.name, s.url, s.secret, s.types, s.stream, s.state, s.revision,
  c.public_from, c.position, c.tries, c.failing_since, c.next_try, c.last_error,
  (select count(*)::int from lifecycle.subscriber_dead_letters d where d.name = s.name) as dead_letters
from lifecycle.subscribers s
join lifecycle.subscriber_cursors c on c.name = s.name
where $1::text is null or s.name = $1
order by s.name;
