SELECT columns FROM column_choice WHERE header = :header
