-- From nothing to version 1: the first schema that was released. Never edited.
-- Facts only: gaps, rankings, weeks and dates are computed from them.

-- ── Shipped content: one document per entity, since nothing queries inside them. It is replaced as a whole. ──

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
-- Every table has a key of its own: undo finds rows by it, and SQLite may renumber rows without one in a copy.

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

-- A row is one plan the person accepted, with the limits it had to respect.
CREATE TABLE plan (
    version INTEGER PRIMARY KEY CHECK (version >= 1),
    accepted_on TEXT NOT NULL CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    role TEXT NOT NULL CHECK (role <> ''),
    market TEXT NOT NULL CHECK (market <> ''),
    constraints TEXT NOT NULL CHECK (json_valid(constraints))
) STRICT;

-- A row is one resource of an accepted plan.
CREATE TABLE plan_item (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES plan (version) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    resource TEXT NOT NULL CHECK (resource <> ''),
    UNIQUE (version, position)
) STRICT;

-- A row is the levels of one skill that a resource adds at its place in an accepted plan.
CREATE TABLE plan_item_close (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    item INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    skill TEXT NOT NULL CHECK (skill <> ''),
    from_level INTEGER NOT NULL CHECK (from_level BETWEEN 0 AND 5),
    to_level INTEGER NOT NULL CHECK (to_level BETWEEN 0 AND 5),
    proof INTEGER NOT NULL CHECK (proof IN (0, 1)),
    UNIQUE (version, item, position),
    FOREIGN KEY (version, item) REFERENCES plan_item (version, position) ON DELETE CASCADE
) STRICT;

-- A row is one gap an accepted plan does not close.
CREATE TABLE plan_left_over (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES plan (version) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    skill TEXT NOT NULL CHECK (skill <> ''),
    reached INTEGER NOT NULL CHECK (reached BETWEEN 0 AND 5),
    required INTEGER NOT NULL CHECK (required BETWEEN 0 AND 5),
    why TEXT NOT NULL CHECK (why IN ('time', 'limits', 'combination', 'catalog')),
    UNIQUE (version, position)
) STRICT;

-- A row is one thing that happened on a day; its kind says which columns are filled.
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    kind TEXT NOT NULL CHECK (kind IN ('studied', 'unit-done', 'unit-reopened', 'offer-answered')),
    resource TEXT CHECK (resource <> ''),
    unit TEXT CHECK (unit <> ''),
    minutes INTEGER CHECK (minutes BETWEEN 0 AND 4294967295),
    note TEXT,
    taken INTEGER CHECK (taken IN (0, 1)),
    CHECK ((resource IS NOT NULL) = (kind IN ('studied', 'offer-answered'))),
    CHECK (CASE WHEN kind IN ('unit-done', 'unit-reopened') THEN unit IS NOT NULL ELSE unit IS NULL OR kind = 'studied' END),
    CHECK ((minutes IS NOT NULL) = (kind = 'studied')),
    CHECK (note IS NULL OR kind = 'studied'),
    CHECK ((taken IS NOT NULL) = (kind = 'offer-answered'))
) STRICT;

-- The row is the study session that is under way.
CREATE TABLE timer (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    resource TEXT NOT NULL CHECK (resource <> ''),
    unit TEXT CHECK (unit <> ''),
    started TEXT NOT NULL CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*')
) STRICT;

-- The row is everything the person chose: one document, since it is read and written as one.
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
    place TEXT NOT NULL CHECK (place IN ('assessment', 'plan', 'plan_item', 'plan_item_close', 'plan_left_over', 'entry', 'timer', 'setting')),
    key INTEGER NOT NULL,
    before TEXT CHECK (json_valid(before)),
    after TEXT CHECK (json_valid(after))
) STRICT;

CREATE INDEX undo_row_of_step ON undo_row (step);
