-- $2 positions (null: all).
with marked as (
  update lifecycle.subscriber_dead_letters set replay = true
  where name = $1 and ($2::bigint[] is null or position = any ($2))
  returning name
),
woken as (
  update lifecycle.subscribers set revision = revision + 1
  where name = $1 and exists (select from marked)
)
select count(*)::int from marked;
