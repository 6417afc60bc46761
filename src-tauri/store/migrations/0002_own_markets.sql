-- From version 1 to 2: markets of one's own. Never edited once version 2 is released.
-- Each statement is the one of schema.sql to the letter: an upgraded database equals a fresh one.

-- ── Markets of one's own: postings as their sources wrote them. ──
-- A posting is seen when the import it came with is. So an import is prepared beside everything else, comes
-- into sight with one row, and is taken back with that row; what nobody can bring back into sight is swept away.

-- A row is one named set of postings.
CREATE TABLE own_market (
    id INTEGER PRIMARY KEY,
    market TEXT NOT NULL UNIQUE CHECK (market <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    created_on TEXT NOT NULL CHECK (created_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

-- A row is one act of bringing postings in.
CREATE TABLE posting_import (
    id INTEGER PRIMARY KEY,
    market TEXT NOT NULL CHECK (market <> ''),
    origin TEXT NOT NULL CHECK (origin <> ''),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

-- A row is an import that is being prepared, or was given up; its number is never used again.
CREATE TABLE posting_import_begun (
    import INTEGER PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

-- A row is one posting as its source wrote it: the advert without its text, and the text.
CREATE TABLE posting (
    id INTEGER PRIMARY KEY,
    import INTEGER NOT NULL,
    date_order TEXT NOT NULL CHECK (date_order IN ('unknown', 'day-first', 'month-first')),
    advert TEXT NOT NULL CHECK (json_valid(advert)),
    text TEXT NOT NULL
) STRICT;

CREATE INDEX posting_of_import ON posting (import);

-- A row is one more time that a posting was seen: a repost, or the same on another page. Its occasion is a mark of both.
CREATE TABLE posting_sighting (
    id INTEGER PRIMARY KEY,
    posting INTEGER NOT NULL,
    import INTEGER NOT NULL,
    occasion INTEGER NOT NULL,
    day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    url TEXT
) STRICT;

CREATE INDEX posting_sighting_of_posting ON posting_sighting (posting);
CREATE INDEX posting_sighting_of_import ON posting_sighting (import);

-- A row is one posting the person took out of its market.
CREATE TABLE posting_removal (
    id INTEGER PRIMARY KEY,
    posting INTEGER NOT NULL,
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

-- A row is what the person said of words that were or were not taken for a skill; the last one on them counts.
CREATE TABLE correction (
    id INTEGER PRIMARY KEY,
    phrase TEXT NOT NULL CHECK (phrase <> ''),
    skill TEXT NOT NULL CHECK (skill <> ''),
    verdict TEXT NOT NULL CHECK (verdict IN ('not-this', 'this-too', 'as-shipped')),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

-- A row is the header of a table and the meaning the person gave to its columns.
CREATE TABLE column_choice (
    id INTEGER PRIMARY KEY,
    header TEXT NOT NULL UNIQUE CHECK (header <> ''),
    columns TEXT NOT NULL CHECK (json_valid(columns))
) STRICT;

-- ── Findings kept at hand, since reading 100,000 postings again takes minutes. May be emptied at any time. ──

-- A row is what was counted of a posting, by the version of the reading that counted it.
CREATE TABLE posting_reading (
    posting INTEGER PRIMARY KEY,
    import INTEGER NOT NULL,
    version INTEGER NOT NULL,
    reading BLOB NOT NULL
) STRICT;

CREATE INDEX posting_reading_of_import ON posting_reading (import);

-- A row is the fingerprint by which near-duplicates of a posting are found, and a mark of the day and page it was seen on.
CREATE TABLE posting_fingerprint (
    posting INTEGER PRIMARY KEY,
    import INTEGER NOT NULL,
    fingerprint BLOB NOT NULL,
    occasion INTEGER NOT NULL
) STRICT;

CREATE INDEX posting_fingerprint_of_import ON posting_fingerprint (import);

-- ── Steps back reach into the new tables too. The steps that can be taken back are brought along. ──

CREATE TEMP TABLE kept AS SELECT id, step, place, key, before, after FROM main.undo_row;
DROP TABLE undo_row;

-- A row is what one row of another table was before and after a step; nothing means it was not there.
CREATE TABLE undo_row (
    id INTEGER PRIMARY KEY,
    step INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
    place TEXT NOT NULL CHECK (place IN ('assessment', 'plan', 'plan_item', 'plan_item_close', 'plan_left_over', 'entry', 'timer', 'setting',
        'own_market', 'posting_import', 'posting_removal', 'correction', 'column_choice')),
    key INTEGER NOT NULL,
    before TEXT CHECK (json_valid(before)),
    after TEXT CHECK (json_valid(after))
) STRICT;

CREATE INDEX undo_row_of_step ON undo_row (step);

INSERT INTO undo_row (id, step, place, key, before, after) SELECT id, step, place, key, before, after FROM temp.kept;
DROP TABLE temp.kept;
