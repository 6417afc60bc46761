SELECT place, key, before AS image FROM undo_row WHERE step = :step ORDER BY id DESC
