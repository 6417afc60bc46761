SELECT document FROM timer
