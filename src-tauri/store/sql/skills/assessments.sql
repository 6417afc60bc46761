SELECT skill, level, day, evidence, link, note FROM assessment ORDER BY id
