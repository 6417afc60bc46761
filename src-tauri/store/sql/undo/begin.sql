INSERT INTO undo_step (name) VALUES (:name) RETURNING id
