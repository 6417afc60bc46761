DELETE FROM temp.undo_open
