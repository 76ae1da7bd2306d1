-- For the transaction that it stands in.
select set_config('synchronous_commit', 'off', true);
