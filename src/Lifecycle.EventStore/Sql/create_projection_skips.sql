-- Marten has no such table: the events that an operator allowed a projection to pass over. A rebuild keeps the permission.
create table if not exists lifecycle.projection_skips (
  name varchar not null,
  position bigint not null,
  skipped_at timestamptz not null default clock_timestamp(),
  constraint pk_projection_skips primary key (name, position)
);
