INSERT INTO posting_fingerprint (posting, import, fingerprint) VALUES (:posting, :import, :fingerprint)
ON CONFLICT (posting) DO UPDATE SET fingerprint = excluded.fingerprint
