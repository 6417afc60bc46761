SELECT item, skill, from_level, to_level, proof FROM plan_item_close WHERE version = :version ORDER BY item, position
