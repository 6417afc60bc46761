INSERT INTO posting_import (id, market, origin, day) VALUES (:import, :market, :origin, :day)
