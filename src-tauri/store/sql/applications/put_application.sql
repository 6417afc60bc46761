UPDATE application SET document = :document WHERE id = :id
