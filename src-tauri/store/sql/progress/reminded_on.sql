SELECT day FROM reminded
