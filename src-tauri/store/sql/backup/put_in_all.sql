INSERT INTO main.{table} SELECT * FROM restored.{table}
