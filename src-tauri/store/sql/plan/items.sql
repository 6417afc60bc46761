SELECT position, resource FROM plan_item WHERE version = :version ORDER BY position
