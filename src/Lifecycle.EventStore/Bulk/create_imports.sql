-- Marten has no such table: how far each bulk import has come. It moves in the transaction that moves the events.
create table if not exists lifecycle.imports (
  name varchar not null,
  done bigint not null,
  last_id uuid not null,
  started timestamptz not null default clock_timestamp(),
  moved timestamptz not null default clock_timestamp(),
  constraint pk_imports primary key (name)
);
