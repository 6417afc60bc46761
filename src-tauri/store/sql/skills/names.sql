SELECT name, skill, source FROM skill_name ORDER BY id
