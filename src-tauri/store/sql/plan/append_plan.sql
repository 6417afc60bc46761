INSERT INTO plan (version, accepted_on, role, market, constraints) VALUES (:version, :accepted_on, :role, :market, :constraints)
