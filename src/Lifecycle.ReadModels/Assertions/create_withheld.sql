-- What a redaction withholds, for each model: the assertions of this key, in whichever version, are read as this fact instead of their own.
create table if not exists lifecycle_read.withheld (
  model varchar not null,
  key text not null,
  redaction bigint not null,
  fact jsonb not null,
  primary key (model, key)
);
