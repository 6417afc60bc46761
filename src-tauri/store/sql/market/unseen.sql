SELECT import FROM posting_import_begun
WHERE day < :before AND import NOT IN (SELECT id FROM posting_import)
    AND import NOT IN (SELECT key FROM undo_row WHERE place = 'posting_import')
