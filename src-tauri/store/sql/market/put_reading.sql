INSERT INTO posting_reading (posting, import, version, reading) VALUES (:posting, :import, :version, :reading)
ON CONFLICT (posting) DO UPDATE SET version = excluded.version, reading = excluded.reading
