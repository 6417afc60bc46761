INSERT INTO posting (import, date_order, advert, text) VALUES (:import, :date_order, :advert, :text) RETURNING id
