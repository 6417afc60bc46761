SELECT document FROM mock_under_way
