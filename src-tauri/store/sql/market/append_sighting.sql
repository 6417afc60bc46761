INSERT INTO posting_sighting (posting, import, occasion, day, url) VALUES (:posting, :import, :occasion, :day, :url)
