-- Which imports are the market's and which postings were taken out is asked of each row by who reads it: it is many
-- times quicker than to let SQLite look each row up.
SELECT posting, import, version, reading FROM posting_reading ORDER BY posting
