DELETE FROM undo_step WHERE id NOT IN (SELECT id FROM undo_step ORDER BY id DESC LIMIT :kept)
