select body from public.bare_answers where force = $1;
