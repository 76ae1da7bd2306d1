create or replace trigger note_changes_on_update after update on lifecycle_read.assertions
referencing new table as written for each statement execute function lifecycle_read.note_changes();
