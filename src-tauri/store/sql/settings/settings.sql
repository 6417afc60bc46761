SELECT document FROM setting
