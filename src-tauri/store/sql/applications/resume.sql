SELECT name, day, text FROM resume ORDER BY id DESC LIMIT 1
