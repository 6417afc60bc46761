SELECT day, kind, resource, unit, minutes, note, taken FROM entry ORDER BY id
