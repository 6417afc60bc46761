INSERT INTO copying (only, folder, formats, every, written, problem)
VALUES (1, :folder, :formats, :every, :written, :problem)
ON CONFLICT (only) DO UPDATE SET folder = excluded.folder, formats = excluded.formats, every = excluded.every,
    written = excluded.written, problem = excluded.problem
