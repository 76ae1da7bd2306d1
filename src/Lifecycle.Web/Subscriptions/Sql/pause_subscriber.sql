update lifecycle.subscribers set state = 'paused', revision = revision + 1
where name = $1 and revision = $2 and state = 'active';
