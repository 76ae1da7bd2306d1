-- The append of one request by itself, as it was before groups.
drop function if exists lifecycle.append(
  uuid, text, varchar[], varchar[], bigint[], int[], uuid[], varchar[], jsonb[], jsonb[], varchar[], varchar, varchar, varchar);
