-- From version 4 to 5: resources and applications of one's own. Never edited once version 5 is released.
-- Each statement is the one of schema.sql to the letter: an upgraded database equals a fresh one.

-- A row is one resource the person added, as they describe it now.
CREATE TABLE own_resource (
    id INTEGER PRIMARY KEY,
    resource TEXT NOT NULL UNIQUE CHECK (resource GLOB 'my-*'),
    document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

-- A row is one application as the person tells of it now, and the posting it answers.
CREATE TABLE application (
    id INTEGER PRIMARY KEY,
    posting INTEGER,
    document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

-- A row is one résumé somebody brought in to see what it covers; the last one counts.
CREATE TABLE resume (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    text TEXT NOT NULL
) STRICT;

-- A row is one more name of a skill, from a taxonomy that the person brought in.
CREATE TABLE skill_name (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    skill TEXT NOT NULL CHECK (skill <> ''),
    source TEXT NOT NULL CHECK (source IN ('esco', 'onet')),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

-- The row is into which folder of this device exports are written unasked, and how that went. It is no step of the
-- person's, and leaves with no export.
CREATE TABLE copying (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    folder TEXT NOT NULL CHECK (folder <> ''),
    formats TEXT NOT NULL CHECK (json_valid(formats)),
    every TEXT NOT NULL CHECK (every IN ('day', 'week')),
    written TEXT CHECK (written GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    problem TEXT
) STRICT;

-- ── Steps back reach into the new tables too. The steps that can be taken back are brought along. ──

CREATE TEMP TABLE kept AS SELECT id, step, place, key, before, after FROM main.undo_row;
DROP TABLE undo_row;

-- A row is what one row of another table was before and after a step; nothing means it was not there.
CREATE TABLE undo_row (
    id INTEGER PRIMARY KEY,
    step INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
    place TEXT NOT NULL CHECK (place IN ('assessment', 'plan', 'plan_item', 'plan_item_close', 'plan_left_over', 'entry', 'timer', 'setting',
        'own_market', 'posting_import', 'posting_removal', 'correction', 'column_choice', 'own_resource', 'application', 'resume', 'skill_name')),
    key INTEGER NOT NULL,
    before TEXT CHECK (json_valid(before)),
    after TEXT CHECK (json_valid(after))
) STRICT;

CREATE INDEX undo_row_of_step ON undo_row (step);

INSERT INTO undo_row (id, step, place, key, before, after) SELECT id, step, place, key, before, after FROM temp.kept;
DROP TABLE temp.kept;
