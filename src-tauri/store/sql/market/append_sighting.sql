INSERT INTO posting_sighting (posting, import, day, url) VALUES (:posting, :import, :day, :url)
