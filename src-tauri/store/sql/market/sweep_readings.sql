DELETE FROM posting_reading WHERE import = :import
