INSERT INTO timer (only, resource, unit, started) VALUES (1, :resource, :unit, :started)
ON CONFLICT (only) DO UPDATE SET resource = excluded.resource, unit = excluded.unit, started = excluded.started
