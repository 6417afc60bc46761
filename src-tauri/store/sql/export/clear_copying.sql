DELETE FROM copying
