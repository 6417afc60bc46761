INSERT INTO plan_item (version, position, resource) VALUES (:version, :position, :resource)
