INSERT INTO own_market (market, name, created_on) VALUES (:market, :name, :created_on)
ON CONFLICT (market) DO UPDATE SET name = excluded.name
