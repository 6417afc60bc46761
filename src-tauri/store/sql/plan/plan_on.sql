SELECT version, accepted_on, role, market, constraints FROM plan WHERE accepted_on <= :day ORDER BY version DESC LIMIT 1
