SELECT phrase, skill, verdict FROM correction
WHERE id IN (SELECT max(id) FROM correction GROUP BY phrase, skill) ORDER BY id
