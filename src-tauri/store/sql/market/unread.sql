SELECT posting.id, posting.import, posting.date_order, posting.advert, posting.text, posting_import.day AS seen_on
FROM posting JOIN posting_import ON posting_import.id = posting.import
LEFT JOIN posting_reading ON posting_reading.posting = posting.id AND posting_reading.version = :version
WHERE posting_import.market = :market AND posting_reading.posting IS NULL
ORDER BY posting.id LIMIT :most
