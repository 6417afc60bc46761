DELETE FROM own_market WHERE market = :market
