INSERT INTO timer_seen (only, at) VALUES (1, :at)
ON CONFLICT (only) DO UPDATE SET at = excluded.at
