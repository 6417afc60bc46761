-- {table} is one that the file itself names.
SELECT rowid, * FROM {table} ORDER BY rowid
