DELETE FROM posting_import WHERE market = :market
