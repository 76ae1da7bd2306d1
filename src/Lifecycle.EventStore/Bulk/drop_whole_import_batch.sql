-- An earlier form of import_batch moved a batch as a whole, however long that took.
drop function if exists lifecycle.import_batch(varchar, bigint, varchar[], varchar[], bool);
