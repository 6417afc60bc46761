INSERT INTO posting_removal (posting, day) VALUES (:posting, :day)
