SELECT market, name, created_on FROM own_market ORDER BY id
