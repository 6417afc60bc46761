DELETE FROM own_card WHERE card = :card
