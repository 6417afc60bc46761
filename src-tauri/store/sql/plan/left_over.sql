SELECT document FROM plan_left_over WHERE version = :version ORDER BY position
