DELETE FROM own_resource WHERE resource = :resource
