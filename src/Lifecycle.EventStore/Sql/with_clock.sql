-- An event's headers, with the clock's own reading where the recorded time runs more than a second ahead of it.
create or replace function lifecycle.with_clock(headers jsonb, recorded timestamptz, clock timestamptz)
returns jsonb language sql stable
return case when recorded > clock + interval '1 second'
  then jsonb_set(headers, '{closed,clock}', to_jsonb(to_char(clock at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
  else headers
end;
