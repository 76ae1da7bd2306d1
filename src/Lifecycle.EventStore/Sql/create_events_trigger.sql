-- Per statement, so that it also fires for a cascade and for a statement that meets no row.
create or replace trigger refuse_rewriting
before update or delete or truncate on lifecycle.mt_events
for each statement execute function lifecycle.refuse_rewriting();
