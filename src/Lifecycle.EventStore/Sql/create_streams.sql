create table if not exists lifecycle.mt_streams (
  id varchar not null,
  type varchar,
  version bigint,
  timestamp timestamptz not null default now(),
  created timestamptz not null default now(),
  tenant_id varchar default '*DEFAULT*',
  is_archived bool default false,
  constraint pkey_mt_streams_id primary key (id)
);
