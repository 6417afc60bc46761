INSERT INTO mock (document) VALUES (:document)
