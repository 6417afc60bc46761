SELECT version, accepted_on, role, market, constraints FROM plan WHERE version = :version
