SELECT document FROM mock ORDER BY id
