-- The whole schema, as a fresh database gets it. Version 1.
-- Facts only: gaps, rankings, weeks and dates are computed from them.

-- ── Shipped content: one document per entity, since nothing queries inside them. ──

-- A row is the version of the shipped data that is loaded.
CREATE TABLE content_version (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    version TEXT NOT NULL
) STRICT;

-- A row is one entity of the shipped data, of the kind and at the place given.
CREATE TABLE content (
    kind TEXT NOT NULL CHECK (kind IN ('source', 'skill', 'role', 'market', 'resource', 'card')),
    position INTEGER NOT NULL CHECK (position >= 0),
    id TEXT NOT NULL CHECK (id <> ''),
    document TEXT NOT NULL CHECK (json_valid(document)),
    PRIMARY KEY (kind, id)
) STRICT;

CREATE INDEX content_in_order ON content (kind, position);

-- ── What the person said, accepted and did. Rows are added, never changed. ──

-- A row is one statement that a skill is held at a level.
CREATE TABLE assessment (
    id INTEGER PRIMARY KEY,
    skill TEXT NOT NULL CHECK (skill <> ''),
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 5),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    evidence TEXT NOT NULL CHECK (evidence IN ('self-rated', 'course', 'project', 'test')),
    link TEXT,
    note TEXT
) STRICT;

CREATE INDEX assessment_of_skill ON assessment (skill);

-- A row is one plan the person accepted.
CREATE TABLE plan (
    version INTEGER PRIMARY KEY CHECK (version >= 1),
    accepted_on TEXT NOT NULL CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    role TEXT NOT NULL CHECK (role <> ''),
    market TEXT NOT NULL CHECK (market <> ''),
    constraints TEXT NOT NULL CHECK (json_valid(constraints))
) STRICT;

-- A row is one resource of an accepted plan, with the levels it adds there.
CREATE TABLE plan_item (
    version INTEGER NOT NULL REFERENCES plan (version) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    resource TEXT NOT NULL CHECK (resource <> ''),
    closes TEXT NOT NULL CHECK (json_valid(closes)),
    PRIMARY KEY (version, position)
) STRICT;

-- A row is one gap an accepted plan does not close.
CREATE TABLE plan_left_over (
    version INTEGER NOT NULL REFERENCES plan (version) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    document TEXT NOT NULL CHECK (json_valid(document)),
    PRIMARY KEY (version, position)
) STRICT;

-- A row is one thing that happened on a day.
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    event TEXT NOT NULL CHECK (json_valid(event))
) STRICT;

-- The row is the study session that is under way.
CREATE TABLE timer (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

-- The row is everything the person chose.
CREATE TABLE setting (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

-- ── Taking steps back. Written by temporary triggers of the open connection, never by the file itself. ──

-- A row is one step of the person's that can be taken back, or done again once it was.
CREATE TABLE undo_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

-- A row is what one row of another table was before and after a step; nothing means it was not there.
CREATE TABLE undo_row (
    id INTEGER PRIMARY KEY,
    step INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
    place TEXT NOT NULL CHECK (place IN ('assessment', 'plan', 'plan_item', 'plan_left_over', 'entry', 'timer', 'setting')),
    key INTEGER NOT NULL,
    before TEXT CHECK (json_valid(before)),
    after TEXT CHECK (json_valid(after))
) STRICT;

CREATE INDEX undo_row_of_step ON undo_row (step);
