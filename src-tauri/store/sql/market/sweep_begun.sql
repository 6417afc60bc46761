DELETE FROM posting_import_begun WHERE import = :import
