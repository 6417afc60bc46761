SELECT id, posting, document FROM application ORDER BY id
