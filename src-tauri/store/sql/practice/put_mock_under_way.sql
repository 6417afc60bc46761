INSERT INTO mock_under_way (only, document) VALUES (1, :document)
ON CONFLICT (only) DO UPDATE SET document = excluded.document
