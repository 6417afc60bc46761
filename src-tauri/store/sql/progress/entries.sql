SELECT day, event FROM entry ORDER BY id
