SELECT posting.id, posting.import, posting.date_order, posting.advert, posting.text, posting_import.day AS seen_on
FROM posting JOIN posting_import ON posting_import.id = posting.import
WHERE posting.id = :posting AND posting.id NOT IN (SELECT posting FROM posting_removal)
