SELECT name, type, "notnull", pk > 0 FROM pragma_table_info(:table) ORDER BY cid
