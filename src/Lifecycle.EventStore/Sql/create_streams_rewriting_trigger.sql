-- The version may rise and the timestamp may change. Whole rows are compared, so that a column added later is covered too.
create or replace trigger refuse_rewriting
before update on lifecycle.mt_streams
for each row
when (
  new.version is null
  or new.version < old.version
  or to_jsonb(new) - '{version,timestamp}'::text[] is distinct from to_jsonb(old) - '{version,timestamp}'::text[]
)
execute function lifecycle.refuse_rewriting();
