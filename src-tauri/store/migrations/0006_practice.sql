-- From version 5 to 6: practice. Never edited once version 6 is released.
-- Each statement is the one of schema.sql to the letter: an upgraded database equals a fresh one.

-- A row is one answer to a practice card. The points that were made are bits, the first point the lowest.
CREATE TABLE review (
    id INTEGER PRIMARY KEY,
    card TEXT NOT NULL CHECK (card <> ''),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    points INTEGER NOT NULL CHECK (points BETWEEN 1 AND 20),
    met INTEGER NOT NULL CHECK (met >= 0 AND met < 1 << points),
    seconds INTEGER NOT NULL CHECK (seconds BETWEEN 0 AND 3600)
) STRICT;

-- A row is one practice card the person wrote, or a shipped one as they changed it or set it aside.
CREATE TABLE own_card (
    id INTEGER PRIMARY KEY,
    card TEXT NOT NULL UNIQUE CHECK (card <> ''),
    document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

-- A row is one mock interview that is over. Its answers are reviews too.
CREATE TABLE mock (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

-- The row is the mock interview that is under way, with what is on its pad.
CREATE TABLE mock_under_way (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

-- ── Cards that are remembered are evidence of a level. What was said is brought along. ──

CREATE TEMP TABLE said AS SELECT id, skill, level, day, evidence, link, note FROM main.assessment;
DROP TABLE assessment;

-- A row is one statement that a skill is held at a level.
CREATE TABLE assessment (
    id INTEGER PRIMARY KEY,
    skill TEXT NOT NULL CHECK (skill <> ''),
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 5),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    evidence TEXT NOT NULL CHECK (evidence IN ('self-rated', 'course', 'recall', 'project', 'test')),
    link TEXT,
    note TEXT
) STRICT;

CREATE INDEX assessment_of_skill ON assessment (skill);

INSERT INTO assessment (id, skill, level, day, evidence, link, note)
SELECT id, skill, level, day, evidence, link, note FROM temp.said;
DROP TABLE temp.said;

-- ── Steps back reach into the new tables too. The steps that can be taken back are brought along. ──

CREATE TEMP TABLE kept AS SELECT id, step, place, key, before, after FROM main.undo_row;
DROP TABLE undo_row;

-- A row is what one row of another table was before and after a step; nothing means it was not there.
CREATE TABLE undo_row (
    id INTEGER PRIMARY KEY,
    step INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
    place TEXT NOT NULL CHECK (place IN ('assessment', 'plan', 'plan_item', 'plan_item_close', 'plan_left_over', 'entry', 'timer', 'setting',
        'own_market', 'posting_import', 'posting_removal', 'correction', 'column_choice', 'own_resource', 'application', 'resume', 'skill_name',
        'review', 'own_card', 'mock', 'mock_under_way')),
    key INTEGER NOT NULL,
    before TEXT CHECK (json_valid(before)),
    after TEXT CHECK (json_valid(after))
) STRICT;

CREATE INDEX undo_row_of_step ON undo_row (step);

INSERT INTO undo_row (id, step, place, key, before, after) SELECT id, step, place, key, before, after FROM temp.kept;
DROP TABLE temp.kept;
