INSERT INTO skill_name (name, skill, source, day) VALUES (:name, :skill, :source, :day)
