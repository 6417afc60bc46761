INSERT INTO content_version (only, version) VALUES (1, :version)
ON CONFLICT (only) DO UPDATE SET version = excluded.version
