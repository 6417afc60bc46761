INSERT INTO application (posting, document) VALUES (:posting, :document)
