DELETE FROM application WHERE id = :id
