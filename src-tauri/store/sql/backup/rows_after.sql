SELECT rowid, {columns} FROM {table} WHERE rowid > ? ORDER BY rowid
