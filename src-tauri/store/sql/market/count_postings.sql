-- Counted and taken off rather than left out one by one, which takes three times as long.
WITH of_market AS (SELECT id FROM posting_import WHERE market = :market)
SELECT (SELECT count(*) FROM posting WHERE import IN of_market)
    - (SELECT count(*) FROM posting WHERE id IN (SELECT posting FROM posting_removal) AND +import IN of_market) AS postings
