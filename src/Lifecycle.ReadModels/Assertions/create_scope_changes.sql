-- For each model and force ('' for what belongs to none) the greatest position that changed anything that the public may see of it. So
-- whether an answer about a force is still the same is one look by primary key for each model.
create table if not exists lifecycle_read.scope_changes (
  model varchar not null,
  scope varchar not null,
  changed bigint not null,
  primary key (model, scope)
);
