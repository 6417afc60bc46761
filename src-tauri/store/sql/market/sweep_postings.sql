DELETE FROM posting WHERE import = :import
