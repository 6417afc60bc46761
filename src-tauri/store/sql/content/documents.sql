SELECT document FROM content WHERE kind = :kind ORDER BY position
