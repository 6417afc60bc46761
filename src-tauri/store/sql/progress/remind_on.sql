INSERT INTO reminded (only, day) VALUES (1, :day)
ON CONFLICT (only) DO UPDATE SET day = excluded.day
