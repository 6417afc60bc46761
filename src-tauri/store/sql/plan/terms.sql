SELECT version, accepted_on, constraints FROM plan ORDER BY version
