INSERT INTO temp.undo_open (step) VALUES (:step)
