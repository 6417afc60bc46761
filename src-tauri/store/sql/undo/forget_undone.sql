DELETE FROM undo_step WHERE undone = 1 AND EXISTS (SELECT 1 FROM undo_row WHERE step = :step)
