SELECT id, market, origin, day,
    (SELECT count(*) FROM posting WHERE import = posting_import.id) AS postings,
    (SELECT count(*) FROM posting_sighting WHERE import = posting_import.id) AS sightings
FROM posting_import ORDER BY id
