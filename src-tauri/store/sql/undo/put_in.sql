INSERT INTO {table} (rowid, {columns}) VALUES (:key, {values})
ON CONFLICT DO UPDATE SET {updates}
