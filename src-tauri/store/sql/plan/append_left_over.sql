INSERT INTO plan_left_over (version, position, skill, reached, required, why)
VALUES (:version, :position, :skill, :reached, :required, :why)
