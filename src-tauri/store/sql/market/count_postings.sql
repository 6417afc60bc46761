SELECT count(*) AS postings FROM posting
WHERE import IN (SELECT id FROM posting_import WHERE market = :market)
    AND id NOT IN (SELECT posting FROM posting_removal)
