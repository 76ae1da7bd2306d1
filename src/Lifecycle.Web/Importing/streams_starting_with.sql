select s.id
from lifecycle.mt_streams s
where starts_with(s.id, $1)
order by s.id
