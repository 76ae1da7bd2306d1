select outcome, fault_ordinal, last_position, waited, held
from lifecycle.import_batch($1, $2, $3, $4, $5);
