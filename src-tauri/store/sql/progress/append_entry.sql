INSERT INTO entry (day, event) VALUES (:day, :event)
