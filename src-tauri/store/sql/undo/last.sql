SELECT id, name FROM undo_step WHERE undone = 0 ORDER BY id DESC LIMIT 1
