INSERT INTO posting_fingerprint (posting, import, fingerprint, occasion)
VALUES (:posting, :import, :fingerprint, :occasion)
ON CONFLICT (posting) DO UPDATE SET fingerprint = excluded.fingerprint, occasion = excluded.occasion
