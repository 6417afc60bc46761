DELETE FROM undo_step WHERE undone = 1
