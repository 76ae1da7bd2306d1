alter table lifecycle.mt_streams enable always trigger refuse_rewriting;
