SELECT document FROM own_resource ORDER BY id
