SELECT version, accepted_on, constraints FROM plan WHERE version > :version ORDER BY version
