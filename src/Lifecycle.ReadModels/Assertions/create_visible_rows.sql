-- The rows that the public may see at a position. Every read goes through here: this decides what may be seen.
create or replace function lifecycle_read.visible_rows(models text[], at bigint)
returns table (
  "position" bigint, kind varchar, known_to bigint, force varchar, framework varchar, inspection varchar, question varchar, valid varchar,
  public_from bigint, event_id uuid, event_type varchar, stream varchar, version bigint, recorded_at timestamptz,
  actor varchar, voice varchar, reason text, source text[], fact jsonb, made_known varchar, end_made_known varchar)
language sql stable parallel safe
as $$
  select a.position, a.kind, a.known_to, a.force, a.framework, a.inspection, a.question, a.valid,
    a.public_from, a.event_id, a.event_type, a.stream, a.version, a.recorded_at,
    a.actor, a.voice, a.reason, a.source, a.fact, a.made_known, a.end_made_known
  from lifecycle_read.assertions a
  where a.model = any (models) and a.position <= at and a.public_from <= at
$$;
