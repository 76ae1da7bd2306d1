-- Functions are open to everybody unless closed; this store's are not.
revoke execute on all functions in schema lifecycle from public;
