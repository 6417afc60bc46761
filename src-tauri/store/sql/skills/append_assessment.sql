INSERT INTO assessment (skill, level, day, evidence, link, note) VALUES (:skill, :level, :day, :evidence, :link, :note)
