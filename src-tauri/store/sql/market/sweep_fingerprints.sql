DELETE FROM posting_fingerprint WHERE import = :import
