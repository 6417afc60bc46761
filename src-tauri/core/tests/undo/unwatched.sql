INSERT INTO correction (phrase, skill, verdict, day) VALUES ('x', 'go', 'not-this', '2026-11-24')
