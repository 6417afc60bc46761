SELECT document FROM own_card ORDER BY id
