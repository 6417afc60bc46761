DELETE FROM posting_sighting WHERE import = :import
