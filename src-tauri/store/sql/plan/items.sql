SELECT resource, closes FROM plan_item WHERE version = :version ORDER BY position
