INSERT INTO plan_left_over (version, position, document) VALUES (:version, :position, :document)
