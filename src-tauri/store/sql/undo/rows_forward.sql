SELECT place, key, after AS image FROM undo_row WHERE step = :step ORDER BY id
