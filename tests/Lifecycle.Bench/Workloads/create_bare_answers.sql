drop table if exists public.bare_answers;
create table public.bare_answers (force text primary key, body bytea not null);
grant select on public.bare_answers to public;
