-- Marten has no such table: a projection that was emptied is not to be read before it has come this far again.
create table if not exists lifecycle.projection_rebuilds (
  name varchar not null,
  until bigint not null,
  constraint pk_projection_rebuilds primary key (name)
);
