SELECT rowid, {columns} FROM {table} WHERE rowid = ?
