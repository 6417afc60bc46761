SELECT id FROM posting_import WHERE market = :market ORDER BY id
