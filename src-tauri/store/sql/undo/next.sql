SELECT id, name FROM undo_step WHERE undone = 1 ORDER BY id LIMIT 1
