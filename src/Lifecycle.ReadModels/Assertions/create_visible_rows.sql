-- The rows that the public may see at a position. Every read goes through here: this decides what may be seen. What was redacted is read
-- as withheld at every position, before the redaction too, and nothing of what it said leaves the database.
create or replace function lifecycle_read.visible_rows(models text[], at bigint)
returns table (
  "position" bigint, kind varchar, known_to bigint, force varchar, framework varchar, inspection varchar, question varchar, valid varchar,
  public_from bigint, event_id uuid, event_type varchar, stream varchar, version bigint, recorded_at timestamptz,
  actor varchar, voice varchar, reason text, source text[], fact jsonb, made_known varchar, end_made_known varchar)
language sql stable parallel safe
as $$
  select a.position, case when w.key is null then a.kind else 'withheld' end, a.known_to, a.force, a.framework, a.inspection, a.question, a.valid,
    a.public_from, a.event_id, a.event_type, a.stream, a.version, a.recorded_at,
    case when w.key is null then a.actor end, a.voice, case when w.key is null then a.reason end,
    case when w.key is null then a.source else '{}' end,
    case when w.key is null then a.fact else w.fact || jsonb_build_object('question', a.question) end,
    a.made_known, a.end_made_known
  from lifecycle_read.assertions a
  left join lifecycle_read.withheld w on w.model = a.model and w.key = a.key
  where a.model = any (models) and a.position <= at and a.public_from <= at
$$;
