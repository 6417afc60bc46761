INSERT INTO correction (phrase, skill, verdict, day) VALUES (:phrase, :skill, :verdict, :day)
