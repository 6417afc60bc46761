INSERT INTO review (card, day, points, met, seconds) VALUES (:card, :day, :points, :met, :seconds)
