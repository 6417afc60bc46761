-- From version 2 to 3: entries that correct others, and units that are done in part. Never edited once version 3 is released.
-- Each statement is the one of schema.sql to the letter: an upgraded database equals a fresh one.

-- The log is brought along as it is. Steps that can be taken back hold images without the new columns: those were empty.
CREATE TEMP TABLE kept AS SELECT id, day, kind, resource, unit, minutes, note, taken FROM main.entry;
DROP TABLE entry;

-- A row is one thing that happened on a day; its kind says which columns are filled. A share is in parts of ten thousand.
-- What an entry should have said is a further row: it holds what the entry reads, and what it should.
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    kind TEXT NOT NULL CHECK (kind IN ('studied', 'unit-progress', 'unit-done', 'unit-reopened', 'offer-answered', 'corrected', 'withdrawn')),
    resource TEXT CHECK (resource <> ''),
    unit TEXT CHECK (unit <> ''),
    minutes INTEGER CHECK (minutes BETWEEN 0 AND 4294967295),
    note TEXT,
    taken INTEGER CHECK (taken IN (0, 1)),
    share INTEGER CHECK (share BETWEEN 0 AND 10000),
    was TEXT CHECK (json_valid(was)),
    now TEXT CHECK (json_valid(now)),
    CHECK ((resource IS NOT NULL) = (kind IN ('studied', 'offer-answered'))),
    CHECK (CASE WHEN kind IN ('unit-progress', 'unit-done', 'unit-reopened') THEN unit IS NOT NULL ELSE unit IS NULL OR kind = 'studied' END),
    CHECK ((minutes IS NOT NULL) = (kind = 'studied')),
    CHECK (note IS NULL OR kind = 'studied'),
    CHECK ((taken IS NOT NULL) = (kind = 'offer-answered')),
    CHECK ((share IS NOT NULL) = (kind = 'unit-progress')),
    CHECK ((was IS NOT NULL) = (kind IN ('corrected', 'withdrawn'))),
    CHECK ((now IS NOT NULL) = (kind = 'corrected'))
) STRICT;

INSERT INTO entry (id, day, kind, resource, unit, minutes, note, taken) SELECT id, day, kind, resource, unit, minutes, note, taken FROM temp.kept ORDER BY id;
DROP TABLE temp.kept;
