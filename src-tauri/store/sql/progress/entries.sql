SELECT day, kind, resource, unit, minutes, note, taken, share, was, now FROM entry ORDER BY id
