INSERT INTO entry (day, kind, resource, unit, minutes, note, taken)
VALUES (:day, :kind, :resource, :unit, :minutes, :note, :taken)
