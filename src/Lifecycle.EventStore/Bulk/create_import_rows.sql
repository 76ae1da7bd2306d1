-- A batch before it is in the log: of this session alone, not in the write-ahead log.
create temporary table import_rows (
  ordinal int primary key,
  stream int not null,
  nth int not null,
  id uuid not null,
  type varchar not null,
  data jsonb not null,
  headers jsonb,
  dotnet_type varchar,
  correlation_id varchar,
  causation_id varchar,
  user_name varchar,
  version bigint,
  position bigint,
  recorded timestamptz
);
