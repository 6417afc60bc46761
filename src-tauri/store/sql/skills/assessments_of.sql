SELECT skill, level, day, evidence, link, note FROM assessment WHERE skill = :skill ORDER BY id
