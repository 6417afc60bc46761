INSERT INTO own_card (card, document) VALUES (:card, :document)
ON CONFLICT (card) DO UPDATE SET document = excluded.document
