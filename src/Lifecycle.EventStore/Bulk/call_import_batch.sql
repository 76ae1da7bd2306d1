select outcome, fault_ordinal, moved_to, last_position, waited, held
from lifecycle.import_batch($1, $2, $3, $4, $5, $6, $7);
