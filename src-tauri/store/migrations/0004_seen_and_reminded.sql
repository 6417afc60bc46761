-- From version 3 to 4: when the running timer was last seen, and when a reminder was shown. Never edited once version 4 is released.
-- Each statement is the one of schema.sql to the letter: an upgraded database equals a fresh one.

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
