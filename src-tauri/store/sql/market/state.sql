-- The day and the origin tell imports apart that have the same number: a backup of another computer may be in their place.
SELECT (SELECT coalesce(group_concat(id || ' ' || day || ' ' || origin), '') FROM posting_import WHERE market = :market)
    || '/' || (SELECT coalesce(max(id), 0) || '.' || count(*) FROM posting_removal) AS state
