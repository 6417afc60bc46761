-- The plus keeps SQLite from looking each row up by its import: one pass over the table is many times quicker.
SELECT posting, version, reading FROM posting_reading
WHERE +import IN (SELECT id FROM posting_import WHERE market = :market)
    AND posting NOT IN (SELECT posting FROM posting_removal)
ORDER BY posting
