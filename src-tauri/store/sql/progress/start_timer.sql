INSERT INTO timer (only, document) VALUES (1, :document)
ON CONFLICT (only) DO UPDATE SET document = excluded.document
