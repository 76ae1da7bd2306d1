with added as (
  insert into lifecycle.subscribers (name, url, secret, types, stream, state)
  values ($1, $2, $3, $4, $5, 'active')
  on conflict (name) do nothing
  returning name
)
insert into lifecycle.subscriber_cursors (name, public_from, position)
select name, $6, $7 from added;
