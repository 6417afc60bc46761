DELETE FROM {table} WHERE rowid = :key
