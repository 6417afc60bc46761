SELECT DISTINCT posting FROM posting_removal ORDER BY posting
