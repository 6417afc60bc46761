SELECT skill, reached, required, why FROM plan_left_over WHERE version = :version ORDER BY position
