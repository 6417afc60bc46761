SELECT posting.id, posting_import.market,
       json_extract(posting.advert, '$.title') AS title, json_extract(posting.advert, '$.company') AS company
FROM posting JOIN posting_import ON posting_import.id = posting.import
WHERE posting.advert LIKE :like ESCAPE '\' AND posting.id NOT IN (SELECT posting FROM posting_removal)
ORDER BY posting.id DESC LIMIT :most
