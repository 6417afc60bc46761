INSERT INTO resume (name, day, text) VALUES (:name, :day, :text)
