INSERT INTO entry (day, kind, resource, unit, minutes, note, taken, share, was, now)
VALUES (:day, :kind, :resource, :unit, :minutes, :note, :taken, :share, :was, :now)
