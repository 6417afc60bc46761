INSERT INTO content (kind, position, id, document) VALUES (:kind, :position, :id, :document)
