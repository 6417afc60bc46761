DELETE FROM main.{table}
