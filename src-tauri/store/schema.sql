-- The whole schema, as a fresh database gets it. Version 6.
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
    evidence TEXT NOT NULL CHECK (evidence IN ('self-rated', 'course', 'recall', 'project', 'test')),
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

-- The row is the study session that is under way.
CREATE TABLE timer (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    resource TEXT NOT NULL CHECK (resource <> ''),
    unit TEXT CHECK (unit <> ''),
    started TEXT NOT NULL CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*')
) STRICT;

-- The row is when Cairn last saw the session that is under way. It is no step of the person's, and never taken back.
CREATE TABLE timer_seen (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*')
) STRICT;

-- The row is the day a reminder was shown last. It is no step of the person's, and never taken back.
CREATE TABLE reminded (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

-- The row is everything the person chose: one document, since it is read and written as one.
CREATE TABLE setting (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

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
    place TEXT NOT NULL CHECK (place IN ('assessment', 'plan', 'plan_item', 'plan_item_close', 'plan_left_over', 'entry', 'timer', 'setting',
        'own_market', 'posting_import', 'posting_removal', 'correction', 'column_choice', 'own_resource', 'application', 'resume', 'skill_name',
        'review', 'own_card', 'mock', 'mock_under_way')),
    key INTEGER NOT NULL,
    before TEXT CHECK (json_valid(before)),
    after TEXT CHECK (json_valid(after))
) STRICT;

CREATE INDEX undo_row_of_step ON undo_row (step);
