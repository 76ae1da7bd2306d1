-- Also in a session that calls itself a replica.
alter table lifecycle.mt_events enable always trigger refuse_rewriting;
