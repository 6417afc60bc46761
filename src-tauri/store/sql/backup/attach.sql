ATTACH DATABASE :file AS restored
