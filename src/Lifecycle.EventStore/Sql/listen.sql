do $$
begin
  listen lifecycle_appended;
  listen lifecycle_projected;
end
$$;
