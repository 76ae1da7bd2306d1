-- Of an earlier form of this schema, whose key began with the model. A partition holds one model, so its index led to all of its rows, and
-- plans made while it was small took that way.
do $$
begin
  if (
    select a.attname
    from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid = 'lifecycle_read.assertions'::regclass and i.indisprimary) = 'model'
  then
    alter table lifecycle_read.assertions drop constraint assertions_pkey;
    alter table lifecycle_read.assertions add primary key (position, model);
  end if;
end
$$;
