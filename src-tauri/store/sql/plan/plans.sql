SELECT version, accepted_on, role, market, constraints FROM plan ORDER BY version
