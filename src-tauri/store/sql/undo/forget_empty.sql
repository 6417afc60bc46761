DELETE FROM undo_step WHERE id = :step AND NOT EXISTS (SELECT 1 FROM undo_row WHERE step = :step)
