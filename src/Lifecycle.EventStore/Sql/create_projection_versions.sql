-- Marten has no such table: which versions of read models some node runs, with the tables of each, and when a node last said so.
create table if not exists lifecycle.projection_versions (
  name varchar not null,
  model varchar not null,
  version integer not null,
  tables text[] not null,
  seen_at timestamptz not null default clock_timestamp(),
  constraint pk_projection_versions primary key (name)
);
