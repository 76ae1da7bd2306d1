-- Marten has no such table: the event before which a projection stands because it cannot take it in.
create table if not exists lifecycle.projection_stops (
  name varchar not null,
  position bigint not null,
  type varchar not null,
  error text not null,
  stopped_at timestamptz not null default clock_timestamp(),
  constraint pk_projection_stops primary key (name)
);
