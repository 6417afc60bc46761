SELECT day, kind, resource, unit, minutes, note, taken, share, was, now FROM entry WHERE id > :number ORDER BY id
