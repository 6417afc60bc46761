INSERT INTO posting_import_begun (day) VALUES (:day) RETURNING import
