INSERT INTO own_resource (resource, document) VALUES (:resource, :document)
ON CONFLICT (resource) DO UPDATE SET document = excluded.document
