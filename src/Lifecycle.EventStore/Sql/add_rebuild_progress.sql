-- Since when a rebuild runs, and from when and where its present attempt, from which anybody can tell its rate.
alter table lifecycle.projection_rebuilds
  add column if not exists started_at timestamptz not null default clock_timestamp(),
  add column if not exists resumed_at timestamptz not null default clock_timestamp(),
  add column if not exists resumed_from bigint not null default 0;
