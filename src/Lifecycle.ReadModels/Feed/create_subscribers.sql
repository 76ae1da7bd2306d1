-- Who outside is sent what becomes public, and where to. The secret signs what is sent; it is sealed with keys that are not in the database. A change of any of this raises the revision.
create table if not exists lifecycle.subscribers (
  name varchar(63) not null,
  url text not null,
  secret text not null,
  types text[],
  stream text not null,
  state varchar not null,
  revision bigint not null default 1,
  constraint pk_subscribers primary key (name),
  constraint ck_subscribers_state check (state in ('active', 'paused'))
);
