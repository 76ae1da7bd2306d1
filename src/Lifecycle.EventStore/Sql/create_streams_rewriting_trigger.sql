-- The version may rise and the timestamp may change; nothing else.
create or replace trigger refuse_rewriting
before update on lifecycle.mt_streams
for each row
when (
  new.version is null
  or new.version < old.version
  or (new.id, new.type, new.created, new.tenant_id, new.is_archived)
    is distinct from (old.id, old.type, old.created, old.tenant_id, old.is_archived)
)
execute function lifecycle.refuse_rewriting();
