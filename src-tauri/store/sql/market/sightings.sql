SELECT day, url FROM posting_sighting
WHERE posting = :posting AND import IN (SELECT id FROM posting_import)
ORDER BY id
