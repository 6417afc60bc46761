INSERT INTO plan_item_close (version, item, position, skill, from_level, to_level, proof)
VALUES (:version, :item, :position, :skill, :from_level, :to_level, :proof)
