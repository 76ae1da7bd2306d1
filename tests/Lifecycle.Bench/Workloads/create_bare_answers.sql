drop table if exists bare_answers;
create table bare_answers (force text primary key, body bytea not null);
grant select on bare_answers to public;
