select lifecycle.grant_serve($1);
