-- The first row of the batch whose id is in the log, or in the batch before it; the rows that were moved are in the log by right.
select r.ordinal, e.seq_id
from (select ordinal, id, row_number() over (partition by id order by ordinal) as time from pg_temp.import_rows) r
left join lifecycle.mt_events e on e.id = r.id
where r.ordinal > $1 and (e.id is not null or r.time > 1)
order by r.ordinal
limit 1;
