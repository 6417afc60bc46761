INSERT INTO plan_item (version, position, resource, closes) VALUES (:version, :position, :resource, :closes)
