create or replace trigger refuse_removal
before delete or truncate on lifecycle.mt_streams
for each statement execute function lifecycle.refuse_rewriting();
