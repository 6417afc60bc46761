SELECT posting, occasion FROM posting_sighting
WHERE import IN (SELECT id FROM posting_import WHERE market = :market)
