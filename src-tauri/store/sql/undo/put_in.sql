INSERT INTO {table} (rowid, {columns}) VALUES (:key, {values})
