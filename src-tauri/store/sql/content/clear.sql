DELETE FROM content
