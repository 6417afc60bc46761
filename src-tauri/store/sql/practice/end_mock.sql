DELETE FROM mock_under_way
