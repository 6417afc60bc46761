INSERT INTO column_choice (header, columns) VALUES (:header, :columns)
ON CONFLICT (header) DO UPDATE SET columns = excluded.columns
