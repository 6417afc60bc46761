SELECT id, card, day, points, met, seconds FROM review WHERE id > :number ORDER BY id
