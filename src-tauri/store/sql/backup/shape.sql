SELECT type, name, tbl_name, coalesce(sql, '') AS statement FROM sqlite_schema ORDER BY type, name
