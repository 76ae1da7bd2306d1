select body from bare_answers where force = $1;
