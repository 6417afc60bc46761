SELECT (SELECT coalesce(group_concat(id), '') FROM posting_import WHERE market = :market)
    || '/' || (SELECT coalesce(max(id), 0) || '.' || count(*) FROM posting_removal) AS state
